package org.rostra.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hashes of the ledger: leaves as RFC 6962 prefixes them, commitments with a prefix of their own. */
final class Leaf {
    static final byte[] NONE = new byte[32];

    private Leaf() {
    }

    static byte[] of(byte[] content) {
        MessageDigest digest = sha256();
        digest.update((byte) 0);
        return digest.digest(content);
    }

    /** Hides the value behind 32 random bytes; without the salt it cannot be guessed, with it anyone can check it. */
    static byte[] commitment(byte[] salt, String field, String value) {
        byte[] name = field.getBytes(StandardCharsets.UTF_8);
        MessageDigest digest = sha256();
        digest.update((byte) 2);
        digest.update(salt);
        digest.update(ByteBuffer.allocate(4).putInt(name.length).flip());
        digest.update(name);
        return digest.digest(value.getBytes(StandardCharsets.UTF_8));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
