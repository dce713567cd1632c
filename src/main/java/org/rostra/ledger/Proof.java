package org.rostra.ledger;

import java.nio.BufferUnderflowException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * One line as it can be shown outside the house: its canonical bytes, and the leaf that they give. Names of persons and
 * free text are in it as commitments only.
 *
 * @param previous the leaf of the line before, in hex; zeros for the first
 * @param leaf     in hex
 */
public record Proof(Subject subject, int version, String type, Instant happened, String previous, String leaf,
        byte[] content) {
    /** @throws IllegalArgumentException if the bytes are no line of a ledger */
    public static Proof of(byte[] content) {
        try {
            Content read = Content.read(content);
            HexFormat hex = HexFormat.of();
            return new Proof(read.subject(), read.version(), read.type(), read.happened(),
                    hex.formatHex(read.previous()), hex.formatHex(Leaf.of(content)), content);
        } catch (BufferUnderflowException | DateTimeException | NegativeArraySizeException
                | IndexOutOfBoundsException e) {
            throw new IllegalArgumentException("no line of a ledger", e);
        }
    }

    /** True if it is the line right behind the other of the same subject; the first is behind none. */
    public boolean follows(@org.jspecify.annotations.Nullable Proof before) {
        return before == null
                ? version == 1 && previous.equals(HexFormat.of().formatHex(Leaf.NONE))
                : before.subject.equals(subject) && version == before.version + 1 && previous.equals(before.leaf);
    }
}
