package org.rostra.sheets;

/** When a piece of work on a file has taken too long. */
public record Deadline(Source source, long nanos) {
    /** @throws UnreadableSheet when the time is over */
    public void check(Part part) {
        if (System.nanoTime() - nanos > 0) {
            throw source.refusal(Reason.TOO_SLOW, part, Long.toString(source.limits().time().toSeconds()));
        }
    }
}
