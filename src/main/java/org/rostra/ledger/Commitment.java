package org.rostra.ledger;

import java.security.SecureRandom;

/**
 * A value that the ledger commits to without keeping it: what its module keeps sealed can be proved as long as it is kept, and
 * is forgotten with it. Made as the commitments of withheld values are.
 *
 * @param salt kept beside the value
 * @param hash goes into the ledger
 */
public record Commitment(byte[] salt, byte[] hash) {
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Commits to the value of a field. */
    public static Commitment to(String field, String value) {
        byte[] salt = new byte[32];
        RANDOM.nextBytes(salt);
        return new Commitment(salt, Leaf.commitment(salt, field, value));
    }

    /** What goes into the ledger for the value behind a salt that was kept. */
    public static byte[] again(byte[] salt, String field, String value) {
        return Leaf.commitment(salt, field, value);
    }
}
