package org.rostra.directory.intake;

import java.util.List;
import java.util.Locale;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;
import org.rostra.directory.DirectoryMoved;
import org.rostra.directory.DirectoryRefused;
import org.rostra.directory.Says;
import org.rostra.directory.UnitTree;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ledger;
import org.rostra.ledger.Subject;
import org.rostra.policy.Argument;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes a list that was shown into the directory: all of it or nothing, and only if it still does what was shown. */
@Component
class ConfirmList {
    private static final int AT_ONCE = 4000;

    private final BatchTable table;
    private final RowTable rows;
    private final TakenTable taken;
    private final FeedShare share;
    private final UnitTree tree;
    private final Ledger ledger;
    private final ApplicationEventPublisher facts;

    ConfirmList(BatchTable table, RowTable rows, TakenTable taken, FeedShare share, UnitTree tree, Ledger ledger,
            ApplicationEventPublisher facts) {
        this.table = table;
        this.rows = rows;
        this.taken = taken;
        this.share = share;
        this.tree = tree;
        this.ledger = ledger;
        this.facts = facts;
    }

    /**
     * @throws DirectoryRefused          if it would do nothing, or something else than was shown, or another list came
     *     between
     * @throws org.rostra.policy.Refused if it ends too much and no second person has agreed
     */
    <E> void confirm(Act act, Batch batch, Judge<E> judge) {
        if (batch.writes() == 0) {
            throw DirectoryRefused.of(Says.NOTHING_TO_CONFIRM);
        }
        // Lists wait for one another: what is judged now is what is written.
        tree.lock();
        if (taken.count() != batch.taken()) {
            throw DirectoryRefused.of(Says.LIST_BETWEEN, new Argument.Text(taken.last().orElse("")));
        }
        share.require(act, batch);
        List<StagedRow> shown = rows.rows(batch.id(), EnumSet.allOf(Verdict.class), 0, Integer.MAX_VALUE);
        List<Judged<E>> now = judge.judge(batch.heading(), shown.stream().filter(StagedRow::listed)
                .map(StagedRow::asRow).toList(), batch.extent()).rows();
        if (!now.stream().map(row -> new Shown(row.verdict(), row.target())).toList()
                .equals(shown.stream().map(row -> new Shown(row.verdict(), row.target())).toList())) {
            throw DirectoryRefused.of(Says.BATCH_OUT_OF_DATE);
        }
        Effect effect = judge.write(act, now, batch.extent());
        record(act, batch, effect.lines());
        table.close(batch.id(), Batch.State.CONFIRMED, act.at());
        rows.drop(batch.id(), false);
        taken.insert(batch, act.person().orElse(null), act.at());
        ledger.record(act, confirmed(batch));
        facts.publishEvent(new DirectoryMoved(act, effect.people(), effect.seats(), batch.id(),
                batch.extent().day()));
    }

    private record Shown(Verdict verdict, @Nullable Target target) {}

    private static Entry confirmed(Batch batch) {
        Entry entry = Entry.of(new Subject(Imports.SUBJECT, batch.id()), "import.confirmed")
                .happened(batch.extent().day()).with("kind", batch.kind().name())
                .with("complete", batch.extent().complete()).with("covered", batch.covered());
        batch.kind().verdicts().forEach(verdict -> entry.with(verdict.name().toLowerCase(Locale.ROOT),
                batch.count(verdict)));
        return entry;
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
