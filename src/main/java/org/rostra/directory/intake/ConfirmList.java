package org.rostra.directory.intake;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.rostra.directory.DirectoryMoved;
import org.rostra.directory.DirectoryRefused;
import org.rostra.directory.Says;
import org.rostra.directory.UnitTree;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ledger;
import org.rostra.ledger.Subject;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes a list that was shown into the directory: all of it or nothing, and only if it still does what was shown. */
@Component
class ConfirmList {
    private static final int AT_ONCE = 4000;

    private final BatchTable table;
    private final UnitTree tree;
    private final Ledger ledger;
    private final ApplicationEventPublisher facts;

    ConfirmList(BatchTable table, UnitTree tree, Ledger ledger, ApplicationEventPublisher facts) {
        this.table = table;
        this.tree = tree;
        this.ledger = ledger;
        this.facts = facts;
    }

    /** @throws DirectoryRefused if it would do nothing, or something else than was shown */
    <E> void confirm(Act act, Batch batch, Judge<E> judge) {
        if (batch.writes() == 0) {
            throw DirectoryRefused.of(Says.NOTHING_TO_CONFIRM);
        }
        tree.lock();
        LocalDate day = LocalDate.ofInstant(batch.uploaded(), Act.ZONE);
        List<StagedRow> shown = table.rows(batch.id(), EnumSet.allOf(Verdict.class), 0, Integer.MAX_VALUE);
        List<Judged<E>> now = judge.judge(batch.heading(), shown.stream().map(StagedRow::asRow).toList(), day);
        if (!now.stream().map(Judged::verdict).toList().equals(shown.stream().map(StagedRow::verdict).toList())) {
            throw DirectoryRefused.of(Says.BATCH_OUT_OF_DATE);
        }
        record(act, batch, judge.write(now, day));
        table.close(batch.id(), Batch.State.CONFIRMED, act.at());
        ledger.record(act, Entry.of(new Subject(Imports.SUBJECT, batch.id()), "import.confirmed")
                .with("kind", batch.kind().name()).with("added", batch.count(Verdict.ADDED))
                .with("changed", batch.count(Verdict.CHANGED)).with("unchanged", batch.count(Verdict.UNCHANGED))
                .with("refused", batch.count(Verdict.REFUSED)));
        facts.publishEvent(DirectoryMoved.anybody(act));
    }

    /** A line for each unit, person and office, written some thousands at a time. */
    private void record(Act act, Batch batch, List<Entry> lines) {
        for (int from = 0; from < lines.size(); from += AT_ONCE) {
            List<Entry> part = lines.subList(from, Math.min(lines.size(), from + AT_ONCE));
            part.forEach(line -> line.with("import", batch.id()));
            ledger.recordAll(act, part);
        }
    }
}
