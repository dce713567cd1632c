package org.rostra.publishing.check;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Texts without a fault, and lists to look for in them. */
public final class Corpus {
    private static final int SHORT = 15;
    private static final int LONG = 80;

    private Corpus() {
    }

    public static String laws() {
        return text("laws.txt");
    }

    public static String wiki() {
        return text("wiki.txt");
    }

    /** Sentences of the laws in which something can be planted. */
    public static List<String> sentences() {
        return Arrays.stream(laws().split("[\n。；]")).map(String::strip)
                .filter(line -> line.length() > SHORT && line.length() < LONG
                        && line.chars().noneMatch(Character::isDigit))
                .toList();
    }

    /** Wrong and right. */
    public static List<String[]> confusions() {
        return text("word_confusions.tsv").lines().skip(1).map(line -> line.split("\t")).toList();
    }

    public static List<String> neutralTerms() {
        return text("neutral_terms.txt.gz").lines().toList();
    }

    public static List<String> idioms() {
        return text("idioms.txt").lines().toList();
    }

    private static String text(String name) {
        try (InputStream in = Corpus.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name);
            }
            InputStream plain = name.endsWith(".gz") ? new GZIPInputStream(in) : in;
            return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
