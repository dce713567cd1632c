package org.rostra.registry.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.ledger.Subject;
import org.rostra.web.Message;

/**
 * An upload between arrival and confirmation.
 *
 * @param mapping how the columns are understood; none before the file was read
 * @param failure what stopped the work
 * @param done    rows that the running work has passed
 * @param touched when the running work last said so
 */
public record Batch(UUID id, State state, String fileName, byte[] fileHash, List<SheetHead> sheets,
        @Nullable Mapping mapping, Map<RowVerdict, Integer> counts, @Nullable Message failure, int done,
        Instant touched, Instant uploaded, Instant expires) {
    /** The kind of subject under which imports stand in the ledger. */
    public static final String KIND = "import";

    /** After so long without a word, work is taken for dead: its node stopped. */
    private static final Duration SILENCE = Duration.ofMinutes(2);

    /** Where an upload stands. */
    public enum State {
        /** Rows are being read or judged. */
        READING("blue"),
        /** Waits for a person: to see to the columns, to look at the rows, to confirm. */
        READY("amber"),
        /** The confirmed rows are being written. */
        CONFIRMING("blue"), CONFIRMED("green"),
        /** The file could not be read. */
        FAILED("red");

        private final String colour;

        State(String colour) {
            this.colour = colour;
        }

        public String colour() {
            return colour;
        }

        public String key() {
            return "intake.state." + name().toLowerCase(Locale.ROOT);
        }

        public boolean working() {
            return this == READING || this == CONFIRMING;
        }
    }

    public Subject asSubject() {
        return new Subject(KIND, id);
    }

    /** Whether work was begun that nobody does any more. */
    public boolean abandoned(Instant now) {
        return state.working() && touched.plus(SILENCE).isBefore(now);
    }

    /** The sheet whose rows are judged. */
    public SheetHead head() {
        return sheets.stream().filter(sheet -> mapping != null && sheet.index() == mapping.sheet()).findFirst()
                .orElseThrow(() -> new IllegalStateException("no sheet chosen in " + id));
    }

    public boolean judged() {
        return mapping != null && mapping.complete();
    }

    public int count(RowVerdict verdict) {
        return counts.getOrDefault(verdict, 0);
    }

    /** How many rows confirming would write. */
    public int writes() {
        return counts.entrySet().stream().filter(entry -> entry.getKey().writes()).mapToInt(Map.Entry::getValue).sum();
    }

    static Map<RowVerdict, Integer> count(List<Judged> rows, Map<RowVerdict, Integer> before) {
        Map<RowVerdict, Integer> counts = new EnumMap<>(RowVerdict.class);
        counts.putAll(before);
        rows.forEach(row -> counts.merge(row.verdict(), 1, Integer::sum));
        return counts;
    }
}
