package org.rostra.voice;

import java.util.UUID;

/** By what somebody shows that it is his. */
public sealed interface Claim {
    /** What stands on the receipt, as he typed it. */
    record ByReceipt(String number, String code) implements Claim {}

    /** He was signed in when he wrote it, and is now. */
    record ByPerson(UUID opinion) implements Claim {}
}
