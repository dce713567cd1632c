package org.rostra.procedure.bulk;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.rostra.access.Access;
import org.rostra.access.Action;
import org.rostra.access.NotFound;
import org.rostra.duty.Duties;
import org.rostra.duty.Duty;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ledger;
import org.rostra.ledger.Subject;
import org.rostra.policy.Argument;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.procedure.Matters;
import org.rostra.procedure.Matters.Matter;
import org.rostra.procedure.bulk.Bulk.Kind;
import org.rostra.procedure.bulk.Bulk.Line;
import org.rostra.procedure.bulk.Bulk.Seen;
import org.rostra.procedure.bulk.Bulk.State;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The same act on many matters: seen first, confirmed, then done to each on its own. What changed between the two is found
 * again and told of line by line; what cannot be done leaves the rest done.
 */
@Component
public class BulkActs {
    /** What was done, with what each line is about. */
    public record Done(Bulk bulk, Map<UUID, Matter> matters) {}

    private final BulkTable table;
    private final Prospects prospects;
    private final Duties duties;
    private final Matters matters;
    private final Regulation regulation;
    private final Access access;
    private final Ledger ledger;

    BulkActs(BulkTable table, Prospects prospects, Duties duties, Matters matters, Regulation regulation,
            Access access, Ledger ledger) {
        this.table = table;
        this.prospects = prospects;
        this.duties = duties;
        this.matters = matters;
        this.regulation = regulation;
        this.access = access;
        this.ledger = ledger;
    }

    /** How many matters one act takes. */
    public int most(Act act) {
        return regulation.count(Rule.BULK_ACTS, act.today()).orElse(0);
    }

    /**
     * What would happen to each of the open duties, all of which the caller has found to be shown to the act's person.
     *
     * @throws org.rostra.policy.Refused if there is none, or more than one act takes
     */
    @Transactional(readOnly = true)
    public List<Prospect> preview(Act act, Kind kind, Collection<UUID> chosen, @Nullable UUID assignee) {
        requireBounds(act, chosen.size());
        return prospects.of(act, kind, duties.open(chosen), assignee);
    }

    /**
     * Writes down what was confirmed; {@link BulkWork} does it.
     *
     * @throws org.rostra.policy.Refused if there is none, or more than one act takes
     */
    @Transactional
    public Bulk confirm(Act act, Kind kind, List<Seen> seen, @Nullable UUID assignee, @Nullable String opinion) {
        access.check(act, Action.BULK_ACT);
        List<Seen> each = seen.stream().distinct().toList();
        requireBounds(act, each.size());
        var bulk = new Bulk(act.operation(), act.person().orElseThrow(), kind, assignee, opinion, act.at(), null,
                IntStream.range(0, each.size()).mapToObj(i -> new Line(i + 1, each.get(i), State.WAITING, null, null))
                        .toList());
        table.insert(bulk);
        ledger.begin(act, Entry.of(new Subject(Bulk.KIND, bulk.id()), "bulk.confirmed")
                .under(regulation.basis(Rule.BULK_ACTS).id(), Rule.BULK_ACTS.id()).with("kind", kind.id())
                .with("lines", each.size()).with("assignee", assignee).withheld("opinion", opinion));
        return bulk;
    }

    /** What became of it; for who confirmed it. */
    @Transactional(readOnly = true)
    public Done getFor(Act act, UUID id) {
        Bulk bulk = table.find(id).filter(one -> act.person().filter(one.person()::equals).isPresent())
                .orElseThrow(NotFound::new);
        List<Duty> about = duties.list(bulk.lines().stream().map(line -> line.seen().duty()).toList());
        return new Done(bulk, matters.of(about).stream()
                .collect(Collectors.toMap(one -> one.duty().id(), Function.identity())));
    }

    private void requireBounds(Act act, int chosen) {
        if (chosen == 0) {
            throw regulation.refuse(Rule.BULK_ACTS, BulkSays.BULK_NONE, BulkSays.BULK_NONE_NEXT);
        }
        if (chosen > most(act)) {
            throw regulation.refuse(Rule.BULK_ACTS, BulkSays.BULK_TOO_MANY, BulkSays.BULK_TOO_MANY_NEXT,
                    new Argument.Text(Integer.toString(most(act))));
        }
    }
}
