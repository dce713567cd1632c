package org.rostra.paper;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * The check code of a paper: 80 random bits as sixteen characters, none of which is easily taken for another. Who has
 * it holds the paper, and may see what is on it.
 */
public record PrintCode(String text) {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 16;
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    public static PrintCode make() {
        StringBuilder code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return new PrintCode(code.toString());
    }

    /** The code that the first 80 of these bits make. */
    public static PrintCode of(byte[] bits) {
        StringBuilder code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            int at = i * 5;
            int two = (bits[at / 8] & 0xff) << 8 | (at / 8 + 1 < bits.length ? bits[at / 8 + 1] & 0xff : 0);
            code.append(ALPHABET.charAt(two >> 11 - at % 8 & 0x1f));
        }
        return new PrintCode(code.toString());
    }

    /** The code as somebody typed it, with or without its dashes; nothing for what no code can be. */
    public static Optional<PrintCode> find(String typed) {
        if (typed.length() > 4 * LENGTH) {
            return Optional.empty();
        }
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Pd}]", "").replace('O', '0').replace('I', '1').replace('L', '1');
        boolean code = plain.length() == LENGTH && plain.chars().allMatch(one -> ALPHABET.indexOf(one) >= 0);
        return code ? Optional.of(new PrintCode(plain)) : Optional.empty();
    }

    /** In groups of four, as it is printed. */
    public String grouped() {
        return String.join("-", text.split("(?<=\\G.{" + GROUP + "})"));
    }
}
