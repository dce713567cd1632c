package org.rostra.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Pinyin without tones (ü as v). What is no Chinese character stays as {@link Normalised} writes it. One reading a
 * character, except that a person's name is read by its surname.
 */
public final class Pinyin {
    private static final Map<String, List<String>> SURNAMES = surnames();

    private Pinyin() {
    }

    /** The whole text as one run: 财政 gives {@code caizheng}. */
    public static String of(String text) {
        return String.join("", syllables(text));
    }

    /** The first letters: 财政 gives {@code cz}. */
    public static String initials(String text) {
        return firsts(syllables(text));
    }

    /** A person's name as one run, read by its surname: 单于 and 单 differ, 区 is {@code ou}. */
    public static String ofName(String name) {
        return String.join("", nameSyllables(name));
    }

    /** The first letters of a person's name, read by its surname. */
    public static String nameInitials(String name) {
        return firsts(nameSyllables(name));
    }

    /** A key that sorts names as a Chinese list does when compared byte by byte; unique for each name. */
    public static String sortKey(String name) {
        return String.join(" ", nameSyllables(name)) + "\t" + Normalised.text(name);
    }

    /** All known readings of one character, the usual one first; none for other characters. */
    public static List<String> readings(int codePoint) {
        return Readings.of(codePoint);
    }

    private static List<String> nameSyllables(String name) {
        String text = Normalised.text(name);
        for (int length = Math.min(2, text.length()); length > 0; length--) {
            List<String> surname = SURNAMES.get(text.substring(0, length));
            if (surname != null) {
                List<String> all = new ArrayList<>(surname);
                all.addAll(syllables(text.substring(length)));
                return all;
            }
        }
        return syllables(text);
    }

    private static List<String> syllables(String text) {
        List<String> syllables = new ArrayList<>();
        var other = new StringBuilder();
        Normalised.text(text).codePoints().forEach(c -> {
            List<String> readings = Readings.of(c);
            if (readings.isEmpty() && c != ' ') {
                other.appendCodePoint(c);
                return;
            }
            flush(other, syllables);
            readings.stream().findFirst().ifPresent(syllables::add);
        });
        flush(other, syllables);
        return syllables;
    }

    private static void flush(StringBuilder other, List<String> syllables) {
        if (!other.isEmpty()) {
            syllables.add(other.toString());
            other.setLength(0);
        }
    }

    private static String firsts(List<String> syllables) {
        var firsts = new StringBuilder();
        syllables.forEach(s -> firsts.appendCodePoint(s.codePointAt(0)));
        return firsts.toString();
    }

    private static Map<String, List<String>> surnames() {
        Map<String, List<String>> table = new HashMap<>();
        for (String line : Resource.lines("surnames.txt")) {
            int tab = line.indexOf('\t');
            table.put(line.substring(0, tab), List.of(line.substring(tab + 1).split(" ")));
        }
        return Map.copyOf(table);
    }
}
