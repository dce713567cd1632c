package org.rostra.registry.intake;

import java.util.EnumSet;
import java.util.HexFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.ledger.Act;
import org.rostra.ledger.ClauseId;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ids;
import org.rostra.ledger.Ledger;
import org.rostra.ledger.Subject;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.registry.Account;
import org.rostra.registry.NamePieces;
import org.rostra.registry.AccountState;
import org.rostra.registry.GroupsImported;
import org.rostra.registry.GroupsImported.Told;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes what was confirmed into the register: all of it or nothing, and only if each row still comes out as shown. */
@Component
class ConfirmImport {
    private static final Set<RowVerdict> WRITTEN = EnumSet.of(RowVerdict.ADD, RowVerdict.NEEDS_UNIT,
            RowVerdict.CHANGE);

    private final ImportBatchTable batches;
    private final ImportRowTable rows;
    private final RegisteredTable registered;
    private final NamePieces pieces;
    private final Meanings meanings;
    private final Progress progress;
    private final Regulation regulation;
    private final Ledger ledger;
    private final ApplicationEventPublisher facts;

    ConfirmImport(ImportBatchTable batches, ImportRowTable rows, RegisteredTable registered, NamePieces pieces,
            Meanings meanings,
            Progress progress, Regulation regulation, Ledger ledger, ApplicationEventPublisher facts) {
        this.batches = batches;
        this.rows = rows;
        this.registered = registered;
        this.pieces = pieces;
        this.meanings = meanings;
        this.progress = progress;
        this.regulation = regulation;
        this.ledger = ledger;
        this.facts = facts;
    }

    /** Says that the register is no longer as it was when the preview was made. */
    static final class Outdated extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    @Transactional
    public void confirm(Act act, UUID id) {
        batches.takeTurns();
        Batch batch = batches.find(id).filter(found -> found.state() == Batch.State.CONFIRMING)
                .orElseThrow(Outdated::new);
        Mapping mapping = Objects.requireNonNull(batch.mapping());
        Judge judge = meanings.judge(batch.head(), mapping, act.today());
        int written = 0;
        for (List<ImportRowTable.Verdict> lot = lot(batch, 0); !lot.isEmpty(); lot = lot(batch,
                lot.getLast().row().number())) {
            write(act, batch, same(lot, judge.judge(lot.stream().map(ImportRowTable.Verdict::row).toList())));
            written += lot.size();
            progress.at(id, written);
        }
        if (written != batch.writes()) {
            throw new Outdated();
        }
        ledger.record(act, entry(batch, mapping));
        rows.forget(id);
        batches.confirmed(id, act.at());
    }

    private List<ImportRowTable.Verdict> lot(Batch batch, int after) {
        return rows.verdicts(batch.id(), batch.head().index(), WRITTEN, after, Progress.LOT);
    }

    private static List<Judged> same(List<ImportRowTable.Verdict> shown, List<Judged> now) {
        for (int at = 0; at < shown.size(); at++) {
            if (shown.get(at).verdict() != now.get(at).verdict()
                    || !Objects.equals(shown.get(at).account(), now.get(at).account())) {
                throw new Outdated();
            }
        }
        return now;
    }

    private void write(Act act, Batch batch, List<Judged> lot) {
        List<AccountCopy.New> added = new ArrayList<>();
        List<RegisteredTable.Change> changed = new ArrayList<>();
        List<Entry> entries = new ArrayList<>(lot.size());
        List<Told> groups = new ArrayList<>();
        ClauseId clause = regulation.basis(Rule.IMPORT_RUNS_NOTHING).id();
        for (Judged row : lot) {
            Candidate candidate = Objects.requireNonNull(row.candidate());
            UUID known = row.account();
            UUID account = known == null ? Ids.next() : known;
            if (known == null) {
                added.add(new AccountCopy.New(account, candidate));
            } else {
                changed.add(new RegisteredTable.Change(account, candidate));
            }
            told(account, candidate.group()).ifPresent(groups::add);
            entries.add(Entry.of(new Subject(Account.KIND, account),
                    known == null ? "account.imported" : "account.import-changed")
                    .under(clause, Rule.IMPORT_RUNS_NOTHING.id()).with("import", batch.id())
                    .with("row", candidate.number()).outcome(AccountState.TO_BE_FILED.name()));
        }
        add(act, added);
        amend(act, changed);
        ledger.recordAll(act, entries);
        if (!groups.isEmpty()) {
            facts.publishEvent(new GroupsImported(act, groups));
        }
    }

    private static Optional<Told> told(UUID account, @Nullable GroupRow row) {
        return Optional.ofNullable(row)
                .map(told -> new Told(account, told.members(), told.kind(), told.end(), told.range()));
    }

    private void add(Act act, List<AccountCopy.New> added) {
        rows.copy("registry.account", copy -> AccountCopy.accounts(copy, added, act.at()), AccountCopy.COLUMNS);
        rows.copy(NamePieces.TABLE, copy -> AccountCopy.pieces(copy, added), NamePieces.COLUMNS);
        if (added.stream().anyMatch(each -> !each.row().custodians().isEmpty())) {
            rows.copy("registry.custody", copy -> AccountCopy.custody(copy, added, act.today()), AccountCopy.CUSTODY);
        }
    }

    private void amend(Act act, List<RegisteredTable.Change> changed) {
        Map<UUID, String> names = registered.lockNames(changed.stream().map(RegisteredTable.Change::account).toList());
        if (registered.amend(changed, act.at()) != changed.size()) {
            throw new Outdated();
        }
        pieces.change(changed.stream().map(each -> new NamePieces.Renamed(each.account(),
                Objects.requireNonNull(names.get(each.account())), each.row().name())).toList());
    }

    private Entry entry(Batch batch, Mapping mapping) {
        Entry entry = Entry.of(batch.asSubject(), "import.confirmed")
                .under(regulation.basis(Rule.IMPORT_RUNS_NOTHING).id(), Rule.IMPORT_RUNS_NOTHING.id())
                .with("file-sha256", HexFormat.of().formatHex(batch.fileHash()))
                .with("platform", mapping.platform()).with("unit", mapping.unit())
                .withheld("file", batch.fileName());
        for (Map.Entry<Integer, Field> column : mapping.columns().entrySet()) {
            entry.with("column-" + column.getKey(), column.getValue().name());
        }
        for (RowVerdict verdict : RowVerdict.values()) {
            entry.with("rows-" + verdict.name(), batch.count(verdict));
        }
        return entry;
    }
}
