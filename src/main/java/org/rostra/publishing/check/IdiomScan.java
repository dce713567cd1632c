package org.rostra.publishing.check;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rostra.text.Likeness;
import org.rostra.text.LookAlikes;
import org.rostra.text.Words;
import org.rostra.web.Message;

/**
 * Finds idioms of four characters with one of them wrong: one half stands as it should, the other has a character that sounds
 * or looks like the right one and makes no word. Needs no list of faults.
 */
final class IdiomScan {
    private static final int LENGTH = 4;
    private static final int HALF = 2;
    /** A half dearer than this is hardly a word. */
    private static final int RARE = 62;
    private static final int BITS = 1 << 20;
    private static final Map<Integer, List<String>> FIRST = new HashMap<>();
    private static final Map<Integer, List<String>> LAST = new HashMap<>();
    private static final BitSet HALVES = new BitSet(BITS);

    static {
        for (String idiom : Table.lines("idioms.txt")) {
            put(FIRST, key(idiom.charAt(0), idiom.charAt(1)), idiom);
            put(LAST, key(idiom.charAt(2), idiom.charAt(3)), idiom);
        }
    }

    private final Lexicon lexicon;
    private final Collector hints;
    private final Folded folded;

    IdiomScan(Lexicon lexicon, Collector hints) {
        this.lexicon = lexicon;
        this.hints = hints;
        this.folded = hints.folded();
    }

    void scan() {
        char[] text = folded.text;
        for (int at = 0; at + 1 < text.length; at++) {
            if (text[at] >= 0x4e00 && HALVES.get(slot(key(text[at], text[at + 1])))) {
                at = Math.max(at, looked(at) - 1);
            }
        }
    }

    /** Where an idiom with a fault ends one half of which stands here; 0 if there is none. */
    private int looked(int at) {
        int key = key(folded.text[at], folded.text[at + 1]);
        int end = compared(FIRST.get(key), at, HALF);
        return end > 0 ? end : compared(LAST.get(key), at - HALF, 0);
    }

    private int compared(@Nullable List<String> idioms, int from, int other) {
        if (idioms == null || from < 0 || from + LENGTH > folded.length()) {
            return 0;
        }
        for (String idiom : idioms) {
            if (oneWrong(idiom, from, other) && !right(from, other)) {
                hints.add(HintKind.WORD_CONFUSION, Weight.SOFT, from, from + LENGTH, Optional.of(idiom),
                        Message.of("publishing-check.idiom", idiom));
                return from + LENGTH;
            }
        }
        return 0;
    }

    private boolean oneWrong(String idiom, int from, int other) {
        int wrong = -1;
        for (int i = other; i < other + HALF; i++) {
            if (folded.text[from + i] != idiom.charAt(i)) {
                if (wrong >= 0) {
                    return false;
                }
                wrong = i;
            }
        }
        return wrong >= 0 && WordBreaks.han(folded.text[from + wrong])
                && LookAlikes.compare(folded.text[from + wrong], idiom.charAt(wrong)) != Likeness.NONE;
    }

    /** A word all the same, two words side by side, or an entry of a list that says so itself. */
    private boolean right(int from, int other) {
        String text = folded.part(from, from + LENGTH);
        int half = Words.cost(text, other, other + HALF);
        return Words.cost(text, 0, LENGTH) >= 0 || half >= 0 && half < RARE || lexicon.knows(text)
                || WordBreaks.cross(folded, from, from + LENGTH);
    }

    private static void put(Map<Integer, List<String>> halves, int key, String idiom) {
        halves.computeIfAbsent(key, _ -> new ArrayList<>()).add(idiom);
        HALVES.set(slot(key));
    }

    private static int key(char a, char b) {
        return a << 16 | b;
    }

    private static int slot(int key) {
        return (key * 0x9E3779B9) >>> 12;
    }
}
