package org.rostra.directory.intake;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.rostra.directory.Permit;

/**
 * An uploaded list between preview and confirmation.
 *
 * @param skipped rows that are titles and notes, not entries
 * @param counts  how many rows have each verdict
 */
public record Batch(UUID id, ListKind kind, String file, List<String> header, int headerRow, int skipped, State state,
        Instant uploaded, Instant expires, Map<Verdict, Integer> counts) {
    /** A batch is confirmed or cancelled once; one that expires goes with its rows. */
    public enum State {
        PREVIEW, CONFIRMED, CANCELLED
    }

    public int count(Verdict verdict) {
        return counts.getOrDefault(verdict, 0);
    }

    /** How many rows confirming would write. */
    public int writes() {
        return count(Verdict.ADDED) + count(Verdict.CHANGED);
    }

    /** What one must be permitted to see and confirm it. */
    public Permit.What permit() {
        return kind.permit();
    }

    /** The titles of the columns that no field is read from. */
    public List<String> unused() {
        return IntStream.range(0, header.size()).filter(i -> !heading().columns().containsValue(i))
                .mapToObj(header::get).filter(title -> !title.isEmpty()).toList();
    }

    Heading heading() {
        return Heading.of(kind, headerRow, header);
    }
}
