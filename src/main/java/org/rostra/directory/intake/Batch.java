package org.rostra.directory.intake;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.rostra.directory.Permit;
import org.rostra.directory.Person;

/**
 * An uploaded list between preview and confirmation.
 *
 * @param heading what the columns are, and what they are read for
 * @param skipped rows that are titles and notes, not entries
 * @param counts  how many rows have each verdict
 * @param covered how many people or appointments of the directory a complete list covers
 * @param taken   how many lists had been taken over when it was judged
 */
public record Batch(UUID id, ListKind kind, String file, Heading heading, int skipped, State state, Instant uploaded,
        Instant expires, Map<Verdict, Integer> counts, Extent extent, int covered, long taken, @Nullable UUID by,
        @Nullable Agreement agreement) {
    /** A batch is confirmed or cancelled once; one that expires goes with its rows. */
    public enum State {
        PREVIEW, CONFIRMED, CANCELLED
    }

    public int count(Verdict verdict) {
        return counts.getOrDefault(verdict, 0);
    }

    /** How many rows confirming would write. */
    public int writes() {
        return counts.entrySet().stream().filter(each -> each.getKey().writes()).mapToInt(Map.Entry::getValue).sum();
    }

    /** How many people would leave, or appointments end, because a complete list lacks them. */
    public int ends() {
        return count(Verdict.LEAVING);
    }

    /** The share of what it covers that it would end, in percent with one decimal. */
    public String percent() {
        return covered == 0
                ? "100"
                : BigDecimal.valueOf(100L * ends()).divide(BigDecimal.valueOf(covered), 1,
                        RoundingMode.HALF_UP).toPlainString();
    }

    /** What one must be permitted to see and confirm it. */
    public Permit.What permit() {
        return kind.permit();
    }

    /** The titles of the columns that no field is read from. */
    public List<String> unused() {
        return IntStream.range(0, heading.titles().size()).filter(i -> !heading.columns().containsValue(i))
                .mapToObj(heading.titles()::get).filter(title -> !title.isEmpty()).toList();
    }

    /** What the columns are called, from the first on. */
    public List<String> columns() {
        return heading.names();
    }

    /** What each column is read for. */
    public Map<Integer, Field> fields() {
        return heading.fields();
    }

    /** What the people of the list are said to be. */
    public Optional<Person.Kind> everybody() {
        return Optional.ofNullable(heading.everybody());
    }

    /** False while nobody has said where the columns are that such a list must have; nothing is judged until then. */
    public boolean understood() {
        return heading.complete();
    }
}
