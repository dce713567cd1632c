package org.rostra.registry.intake;

import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.access.Access;
import org.rostra.access.Action;
import org.rostra.access.NotFound;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ids;
import org.rostra.ledger.Ledger;
import org.rostra.ledger.Subject;
import org.rostra.registry.intake.Batch.State;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Workbooks on their way into the register: uploaded, understood, looked at, confirmed. A command here only says that
 * work may begin; {@link ImportWork} does it and the batch tells how far it is.
 */
@Component
public class AccountImports {
    static final int PAGE = 50;
    private static final int LATEST = 20;
    private static final Duration KEPT = Duration.ofDays(7);

    private final ImportBatchTable batches;
    private final ImportRowTable rows;
    private final Meanings meanings;
    private final Access access;
    private final Ledger ledger;

    AccountImports(ImportBatchTable batches, ImportRowTable rows, Meanings meanings, Access access, Ledger ledger) {
        this.batches = batches;
        this.rows = rows;
        this.meanings = meanings;
        this.access = access;
        this.ledger = ledger;
    }

    /** Takes note of an upload whose rows are to be read. */
    @Transactional
    public UUID upload(Act act, String fileName, byte[] sha256) {
        return upload(act, fileName, sha256, null);
    }

    /**
     * The same at the machine itself, where nobody signs in: the ledger tells such an upload from one at a page.
     *
     * @param machineUser as whom the operating system knows the caller
     */
    @Transactional
    public UUID uploadAtMachine(Act act, String fileName, byte[] sha256, String machineUser) {
        return upload(act, fileName, sha256, machineUser);
    }

    private UUID upload(Act act, String fileName, byte[] sha256, @Nullable String machineUser) {
        access.check(act, Action.ACCOUNT_IMPORT);
        UUID id = Ids.next();
        batches.insert(id, fileName, sha256, act.person().orElse(null), act.at(), act.at().plus(KEPT));
        ledger.begin(act, Entry.of(new Subject(Batch.KIND, id), "import.uploaded")
                .with("file-sha256", HexFormat.of().formatHex(sha256)).withheld("file", fileName)
                .with("at-machine", machineUser != null).withheld("machine-user", machineUser));
        return id;
    }

    /** Takes note that the columns are to be understood so; the rows are judged anew. */
    @Transactional
    public void map(Act act, UUID id, Mapping mapping) {
        access.check(act, Action.ACCOUNT_IMPORT);
        Batch batch = batch(id);
        if (!mapping.complete()) {
            throw new IntakeRefused(Why.MAPPING_INCOMPLETE);
        }
        if (batch.sheets().stream().noneMatch(sheet -> sheet.index() == mapping.sheet())) {
            throw new NotFound();
        }
        requireMove(id, State.READY, State.READING);
    }

    /** Takes note that what the preview shows is to be written. */
    @Transactional
    public void confirm(Act act, UUID id) {
        access.check(act, Action.ACCOUNT_IMPORT);
        if (batch(id).writes() == 0) {
            throw new IntakeRefused(Why.NOTHING_TO_WRITE);
        }
        requireMove(id, State.READY, State.CONFIRMING);
    }

    /** Forgets an upload with all its rows. */
    @Transactional
    public void drop(Act act, UUID id) {
        access.check(act, Action.ACCOUNT_IMPORT);
        Batch batch = batch(id);
        if (batch.state() == State.CONFIRMED || batch.state().working() && !batch.abandoned(act.at())) {
            throw new IntakeRefused(Why.NOT_READY);
        }
        rows.forget(id);
        batches.delete(id);
        ledger.record(act, Entry.of(batch.asSubject(), "import.dropped"));
    }

    @Transactional(readOnly = true)
    public Batch getFor(Act act, UUID id) {
        if (!access.open(act, Action.ACCOUNT_IMPORT)) {
            throw new NotFound();
        }
        return batch(id);
    }

    /** The last uploads, newest first. */
    @Transactional(readOnly = true)
    public List<Batch> latest(Act act) {
        return access.open(act, Action.ACCOUNT_IMPORT) ? batches.latest(LATEST) : List.of();
    }

    /** A guess at the columns of one of the sheets. */
    @Transactional(readOnly = true)
    public Mapping guess(Act act, UUID id, int sheet) {
        Batch batch = getFor(act, id);
        SheetHead head = batch.sheets().stream().filter(each -> each.index() == sheet).findFirst()
                .orElseThrow(NotFound::new);
        return meanings.headings().guess(head, batch.fileName(), first(act, id, sheet, PAGE));
    }

    /** The first rows of a sheet, as examples. */
    @Transactional(readOnly = true)
    public List<StagedRow> first(Act act, UUID id, int sheet, int limit) {
        getFor(act, id);
        return rows.rows(id, sheet, 0, limit);
    }

    /** A page of judged rows: those with the verdict, or all, after a row. */
    @Transactional(readOnly = true)
    public List<ShownRow> rows(Act act, UUID id, @Nullable RowVerdict verdict, int after) {
        Batch batch = getFor(act, id);
        Set<RowVerdict> of = verdict == null ? EnumSet.allOf(RowVerdict.class) : EnumSet.of(verdict);
        RowReader reader = meanings.reader(batch.head(), Objects.requireNonNull(batch.mapping()));
        return rows.verdicts(id, batch.head().index(), of, after, PAGE + 1).stream()
                .map(row -> ShownRow.of(row, reader)).toList();
    }

    /** Refused rows after a row, for giving them back; the upload's own. */
    @Transactional(readOnly = true)
    public List<ShownRow> refused(Act act, UUID id, int after) {
        Batch batch = getFor(act, id);
        RowReader reader = meanings.reader(batch.head(), Objects.requireNonNull(batch.mapping()));
        return rows.verdicts(id, batch.head().index(), EnumSet.of(RowVerdict.REFUSED), after, Progress.LOT).stream()
                .map(row -> ShownRow.of(row, reader)).toList();
    }

    /** The unit that a person wrote, by code or name. */
    @Transactional(readOnly = true)
    public UUID unit(String written) {
        return meanings.units().find(written).flatMap(UnitNames.Found::one).map(UnitNames.Listed::id)
                .orElseThrow(() -> new IntakeRefused(Why.UNIT_UNKNOWN, written));
    }

    /** The platform that a person wrote, by id or any of its names. */
    public String platform(String written) {
        return meanings.platforms().find(written)
                .orElseThrow(() -> new IntakeRefused(Why.PLATFORM_UNKNOWN, written));
    }

    private Batch batch(UUID id) {
        return batches.find(id).orElseThrow(NotFound::new);
    }

    private void requireMove(UUID id, State from, State to) {
        if (!batches.move(id, from, to)) {
            throw new IntakeRefused(Why.NOT_READY);
        }
    }

    /** A file being read: where it lies, what it is called. */
    public record Upload(UUID batch, Path file, String name) {}
}
