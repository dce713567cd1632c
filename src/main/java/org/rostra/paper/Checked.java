package org.rostra.paper;

import java.util.List;
import java.util.Set;
import org.rostra.print.Piece;

/**
 * What the ledger says of a paper.
 *
 * @param changed keys of the values that read otherwise today
 */
public record Checked(Printout printout, State state, Set<String> changed) {
    /** How the paper stands to the record. */
    public enum State {
        /** The form would be printed today with the same values. */
        CURRENT("green"),
        /** Some values have changed since. */
        OUTDATED("amber"),
        /** There is no such form any more. */
        GONE("grey"),
        /** It was printed so long ago that what stood on it is not kept. */
        FORGOTTEN("grey");

        private final String colour;

        State(String colour) {
            this.colour = colour;
        }

        /** The colour of its chip. */
        public String colour() {
            return colour;
        }
    }

    /** What was filled in, as it was printed. */
    public List<Piece> values() {
        return printout.pieces().stream().filter(Piece::filled).toList();
    }
}
