package org.rostra.text;

import com.ibm.icu.text.Transliterator;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** How characters are read, without tones: the usual reading first, then the others that names and places have. */
final class Readings {
    private static final Map<Integer, List<String>> TABLE = load();

    private Readings() {
    }

    /** The readings of a character; none for what is not a Chinese character. */
    static List<String> of(int codePoint) {
        List<String> known = TABLE.get(codePoint);
        if (known != null) {
            return known;
        }
        return Character.isIdeographic(codePoint) ? Rare.of(codePoint) : List.of();
    }

    private static Map<Integer, List<String>> load() {
        Map<Integer, List<String>> table = new HashMap<>(1 << 14);
        for (String line : Resource.lines("pinyin.txt")) {
            String syllable = line.substring(0, line.indexOf('\t')).intern();
            List<String> reading = List.of(syllable);
            line.substring(syllable.length() + 1).codePoints().forEach(c -> table.put(c, reading));
        }
        for (String line : Resource.lines("polyphones.txt")) {
            table.compute(line.codePointAt(0), (c, usual) -> joined(usual == null ? List.of() : usual, line));
        }
        return table;
    }

    private static List<String> joined(List<String> usual, String line) {
        var others = Arrays.stream(line.substring(line.indexOf('\t') + 1).split(" ")).map(String::intern);
        return Stream.concat(usual.stream(), others).distinct().toList();
    }

    /** Characters outside the standard table, by ICU's rules; loaded only when the first of them is met. */
    private static final class Rare {
        private static final Transliterator LATIN = Transliterator
                .getInstance("Han-Latin; NFD; [:Nonspacing Mark:] Remove; Lower");

        static synchronized List<String> of(int codePoint) {
            String written = Character.toString(codePoint);
            String read = LATIN.transliterate(written).strip();
            return read.isEmpty() || read.equals(written) ? List.of() : List.of(read);
        }
    }
}
