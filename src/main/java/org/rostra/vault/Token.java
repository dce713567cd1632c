package org.rostra.vault;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** 256 random bits for a cookie, a one-time link or a secret address. The database holds the hash, its bearer the text. */
public record Token(String text) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int LENGTH = 43;

    public static Token make() {
        byte[] bits = new byte[32];
        RANDOM.nextBytes(bits);
        return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    /** True if this can have come from {@link #make}; asked before the database is. */
    public boolean plausible() {
        return text.length() == LENGTH;
    }

    public byte[] hash() {
        return digest(text);
    }

    /** Another secret that follows from this one and does not tell it. */
    public String derive(String purpose) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digest(purpose + ':' + text));
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "token";
    }
}
