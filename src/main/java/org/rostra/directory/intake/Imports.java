package org.rostra.directory.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rostra.directory.DirectoryRefused;
import org.rostra.directory.Permit;
import org.rostra.directory.Person;
import org.rostra.directory.Says;
import org.rostra.directory.Units;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ids;
import org.rostra.ledger.Ledger;
import org.rostra.ledger.Subject;
import org.rostra.policy.Argument;
import org.rostra.sheets.RefusedRow;
import org.rostra.sheets.RefusedRows;
import org.rostra.sheets.Row;
import org.rostra.sheets.SheetWriter;
import org.rostra.web.Texts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Lists are brought in by steps: read and judged, shown, then confirmed as a whole or not at all. */
@Component
public class Imports {
    /** How long a preview waits for its confirmation, with the rows it holds. */
    public static final Duration WAITS = Duration.ofDays(2);
    /** How a batch is called as a subject of the ledger. */
    public static final String SUBJECT = "directory-import";

    private final Map<ListKind, Judge<?>> judges;
    private final BatchTable table;
    private final RowTable rows;
    private final TakenTable taken;
    private final ConfirmList confirmation;
    private final Units units;
    private final Permit permit;
    private final Ledger ledger;
    private final TransactionTemplate transaction;

    Imports(List<Judge<?>> judges, BatchTable table, RowTable rows, TakenTable taken,
            ConfirmList confirmation, Units units, Permit permit, Ledger ledger,
            PlatformTransactionManager transactions) {
        this.judges = judges.stream().collect(Collectors.toMap(Judge::kind, Function.identity()));
        this.table = table;
        this.rows = rows;
        this.taken = taken;
        this.confirmation = confirmation;
        this.units = units;
        this.permit = permit;
        this.ledger = ledger;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Reads and judges a list that adds to what is known, as of today. */
    public UUID preview(Act act, ListKind kind, Path file, String name) throws IOException {
        return preview(act, kind, file, name, Extent.additions(act.today()));
    }

    /**
     * Reads and judges a list. Nothing of it enters the directory yet. The file is read before a connection is taken.
     * Where the titles do not tell what the columns hold, the rows wait until {@link #map somebody says so}.
     *
     * @param name what the file was called where it came from
     * @throws org.rostra.sheets.UnreadableSheet if the file is refused
     * @throws DirectoryRefused if nothing stands in it, or it is not said what a complete list covers
     */
    public UUID preview(Act act, ListKind kind, Path file, String name, Extent extent) throws IOException {
        if (!permit.may(act, kind.permit())) {
            transaction.executeWithoutResult(_ -> permit.check(act, kind.permit()));
        }
        extent.requireFit(kind, act.today());
        ListFile list = ListFile.read(kind, file, name);
        UUID id = Ids.next();
        transaction.executeWithoutResult(_ -> {
            permit.check(act, kind.permit());
            if (extent.within() != null && units.findOpen(extent.within()).isEmpty()) {
                throw DirectoryRefused.at("within", Says.UNIT_UNKNOWN, new Argument.Text(""));
            }
            table.deleteExpired(act.at());
            stage(act, id, name, list, judge(kind), extent);
            ledger.record(act, Entry.of(new Subject(SUBJECT, id), "import.previewed").with("kind", kind.name())
                    .with("rows", list.entries().size()).with("file", HexFormat.of().formatHex(list.hash()))
                    .with("complete", extent.complete()).with("day", extent.day()));
        });
        return id;
    }

    /** The kinds of list that the actor may bring. */
    public List<ListKind> kinds(Act act) {
        return Arrays.stream(ListKind.values()).filter(kind -> permit.may(act, kind.permit())).toList();
    }

    /** @throws DirectoryRefused if there is no such batch, or no longer */
    @Transactional(readOnly = true)
    public Batch get(Act act, UUID id) {
        return table.find(id, act.at()).filter(batch -> permit.may(act, batch.permit()))
                .orElseThrow(() -> DirectoryRefused.of(Says.BATCH_UNKNOWN));
    }

    /** The rows with a verdict, or all, that come after a row number. */
    @Transactional(readOnly = true)
    public List<StagedRow> rows(Act act, UUID id, @Nullable Verdict only, int after, int limit) {
        return rows.rows(get(act, id).id(), only == null ? EnumSet.allOf(Verdict.class) : EnumSet.of(only), after,
                limit);
    }

    /** Writes the refused rows in their own columns, with row number and reason, as a workbook. */
    @Transactional(readOnly = true)
    public void refused(Act act, UUID id, Texts t, OutputStream out) throws IOException {
        Batch batch = get(act, id);
        var columns = new RefusedRows(batch.heading().guess(), t.get("directory.import.row"),
                t.get("directory.import.reason"));
        List<RefusedRow> refused = rows.rows(id, EnumSet.of(Verdict.REFUSED), 0, Integer.MAX_VALUE).stream()
                .map(row -> new RefusedRow(row.asRow(), row.why().map(t::get).orElse(""))).toList();
        columns.write(header -> SheetWriter.xlsx(out, t.get("directory.import.refused"), header), refused);
    }

    /**
     * Takes note of what the columns hold, by somebody who looked; all rows are judged anew.
     *
     * @param columns   a field for each column that is to be read, columns counted from 0
     * @param everybody what the people of the list are where their rows do not say it
     * @throws DirectoryRefused if a column is missing that such a list must have, a field is chosen twice, or the batch
     *     was confirmed or cancelled
     */
    @Transactional
    public void map(Act act, UUID id, Map<Integer, Field> columns, Person.@Nullable Kind everybody) {
        Batch batch = open(act, id);
        if (!batch.kind().fields().containsAll(columns.values())
                || columns.keySet().stream().anyMatch(column -> column >= batch.columns().size())) {
            throw new IllegalArgumentException("no such column of such a list");
        }
        if (Set.copyOf(columns.values()).size() < columns.size()) {
            throw DirectoryRefused.of(Says.FIELD_TWICE);
        }
        Heading heading = batch.heading().with(columns, everybody);
        if (!heading.complete()) {
            throw DirectoryRefused.of(Says.COLUMNS_MISSING);
        }
        judgeAgain(judge(batch.kind()), batch, heading, batch.extent());
        Entry entry = Entry.of(new Subject(SUBJECT, id), "import.mapped");
        columns.forEach((column, field) -> entry.with("column-" + column, field.name()));
        ledger.record(act, entry.with("everybody", everybody == null ? null : everybody.name()));
    }

    /** Judges all rows by the directory as it is now: another list was taken over since, or somebody changed something. */
    @Transactional
    public void judgeAgain(Act act, UUID id) {
        Batch batch = open(act, id);
        judgeAgain(judge(batch.kind()), batch, batch.heading(), batch.extent());
        ledger.record(act, Entry.of(new Subject(SUBJECT, id), "import.judged-again"));
    }

    /** How many rows may have lost the zeros in front of their number. */
    @Transactional(readOnly = true)
    public int zerosLost(Act act, UUID id) {
        return rows.count(get(act, id).id(), Says.ZEROS_LOST);
    }

    /**
     * Puts the lost zeros back in all rows where it can be one person only; all rows are judged anew.
     *
     * @throws DirectoryRefused if no row lacks any
     */
    @Transactional
    public void restoreZeros(Act act, UUID id) {
        Batch batch = open(act, id);
        int lost = rows.count(id, Says.ZEROS_LOST);
        if (lost == 0) {
            throw DirectoryRefused.of(Says.NO_ZEROS);
        }
        judgeAgain(judge(batch.kind()), batch, batch.heading(), batch.extent().withZeros());
        ledger.record(act, Entry.of(new Subject(SUBJECT, id), "import.zeros-restored").with("rows", lost));
    }

    /**
     * Takes over what was shown, all of it or nothing. It is judged once more first.
     *
     * @throws DirectoryRefused if it was confirmed or cancelled, would do nothing, or the directory has changed so that
     *     it would now do something else than was shown
     */
    @Transactional
    public Batch confirm(Act act, UUID id) {
        Batch batch = open(act, id);
        confirmation.confirm(act, batch, judge(batch.kind()));
        return batch;
    }

    /** Drops a preview with its rows. */
    @Transactional
    public void cancel(Act act, UUID id) {
        open(act, id);
        table.close(id, Batch.State.CANCELLED, act.at());
        rows.drop(id, true);
        ledger.record(act, Entry.of(new Subject(SUBJECT, id), "import.cancelled"));
    }

    private <E> void stage(Act act, UUID id, String name, ListFile list, Judge<E> judge, Extent extent) {
        long before = taken.count();
        Difference<E> found = list.heading().complete()
                ? judge.judge(list.heading(), list.entries(), extent)
                : Difference.of(list.entries().stream()
                        .map(row -> Judged.<E>refused(row, DirectoryRefused.of(Says.COLUMNS_MISSING))).toList());
        table.insert(new Batch(id, judge.kind(), name, list.heading(), list.skipped(), Batch.State.PREVIEW, act.at(),
                act.at().plus(WAITS), found.counts(), extent, found.covered(), before, act.person().orElse(null),
                null), list.hash());
        rows.insert(id, found.rows());
    }

    private <E> void judgeAgain(Judge<E> judge, Batch batch, Heading heading, Extent extent) {
        long before = taken.count();
        List<Row> listed = rows.rows(batch.id(), EnumSet.allOf(Verdict.class), 0, Integer.MAX_VALUE).stream()
                .filter(StagedRow::listed).map(StagedRow::asRow).toList();
        Difference<E> found = judge.judge(heading, listed, extent);
        rows.judge(batch.id(), found.rows());
        table.judge(new Batch(batch.id(), batch.kind(), batch.file(), heading, batch.skipped(), batch.state(),
                batch.uploaded(), batch.expires(), found.counts(), extent, found.covered(), before, batch.by(), null));
    }

    private Batch open(Act act, UUID id) {
        permit.check(act, get(act, id).permit());
        table.hold(id);
        Batch batch = get(act, id);
        if (batch.state() != Batch.State.PREVIEW) {
            throw DirectoryRefused.of(Says.BATCH_CLOSED);
        }
        return batch;
    }

    private Judge<?> judge(ListKind kind) {
        Judge<?> judge = judges.get(kind);
        if (judge == null) {
            throw new IllegalStateException("nobody judges " + kind);
        }
        return judge;
    }
}
