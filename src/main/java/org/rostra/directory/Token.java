package org.rostra.directory;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Locale;

/**
 * The secret of a one-time link: 130 random bits, in letters and digits that can be read aloud and typed (Crockford's
 * base 32: no i, l, o, u).
 */
final class Token {
    private static final String DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int LENGTH = 26;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Token() {
    }

    static String make() {
        var token = new StringBuilder(LENGTH);
        RANDOM.ints(LENGTH, 0, DIGITS.length()).forEach(digit -> token.append(DIGITS.charAt(digit)));
        return token.toString();
    }

    /** What is stored of it. Typed capitals, hyphens, spaces and mistaken letters do no harm. */
    static byte[] hash(String token) {
        String plain = token.toLowerCase(Locale.ROOT).replaceAll("[\\s-]", "").replace('o', '0').replace('i', '1')
                .replace('l', '1');
        try {
            return MessageDigest.getInstance("SHA-256").digest(plain.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
