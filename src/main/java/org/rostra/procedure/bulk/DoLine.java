package org.rostra.procedure.bulk;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.rostra.duty.Duties;
import org.rostra.duty.Duty;
import org.rostra.ledger.Act;
import org.rostra.ledger.Actor;
import org.rostra.ledger.Clock;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ledger;
import org.rostra.ledger.Subject;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.procedure.DecideCase;
import org.rostra.procedure.Verb;
import org.rostra.procedure.bulk.Bulk.Kind;
import org.rostra.procedure.bulk.Bulk.Line;
import org.rostra.procedure.bulk.Bulk.State;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Does one line of an act on many, in a transaction of its own and with its own entry in the ledger. */
@Component
class DoLine {
    private final BulkTable table;
    private final Prospects prospects;
    private final Duties duties;
    private final Hurry hurry;
    private final DecideCase decide;
    private final Regulation regulation;
    private final Ledger ledger;
    private final Clock clock;
    private final ApplicationEventPublisher facts;

    DoLine(BulkTable table, Prospects prospects, Duties duties, Hurry hurry, DecideCase decide, Regulation regulation,
            Ledger ledger, Clock clock, ApplicationEventPublisher facts) {
        this.table = table;
        this.prospects = prospects;
        this.duties = duties;
        this.hurry = hurry;
        this.decide = decide;
        this.regulation = regulation;
        this.ledger = ledger;
        this.clock = clock;
        this.facts = facts;
    }

    /**
     * Does it, if nobody has and nobody does. The operation follows from act and line: begun again, it is done once.
     *
     * @throws RuntimeException with the reason, if it is not to be done: then nothing is
     */
    @Transactional
    public void run(Bulk bulk, int number) {
        table.take(bulk.id(), number).ifPresent(line -> {
            UUID operation = UUID.nameUUIDFromBytes((bulk.id() + "/" + number).getBytes(StandardCharsets.UTF_8));
            run(Act.of(new Actor.Person(bulk.person()), operation, clock.now()), bulk, line);
            table.done(bulk.id(), number, State.DONE, null, null);
        });
    }

    private void run(Act act, Bulk bulk, Line line) {
        // A decision locks its case first; to lock the duty before it would be the other way round.
        List<UUID> one = List.of(line.seen().duty());
        List<Duty> open = bulk.kind() == Kind.SIGN ? duties.open(one) : duties.lock(one);
        Prospect prospect = prospects.of(act, bulk.kind(), open, bulk.assignee()).stream().findFirst().orElseThrow(
                () -> regulation.refuse(Rule.BULK_ACTS, BulkSays.DONE_MEANWHILE, BulkSays.DONE_MEANWHILE_NEXT));
        prospect.hindrance().ifPresent(refused -> {
            throw refused;
        });
        Duty duty = prospect.matter().duty();
        switch (bulk.kind()) {
            case URGE -> urge(act, bulk, prospect);
            case ASSIGN -> assign(act, bulk, prospect);
            case SIGN -> decide.decide(act, duty.subject().id(), line.seen().round(), line.seen().step(),
                    new Verb.Approve(bulk.opinion()));
        }
    }

    private void urge(Act act, Bulk bulk, Prospect prospect) {
        ledger.claim(act);
        hurry.ask(act, prospect.matter(), prospect.holders());
        ledger.record(act, told(Entry.of(prospect.matter().duty().subject(), "duty.urged"), bulk, prospect));
    }

    private void assign(Act act, Bulk bulk, Prospect prospect) {
        ledger.claim(act);
        UUID assignee = Objects.requireNonNull(bulk.assignee());
        duties.assign(prospect.matter().duty().id(), assignee);
        Subject subject = prospect.matter().duty().subject();
        ledger.record(act, told(Entry.of(subject, "duty.assigned"), bulk, prospect).with("person", assignee));
        facts.publishEvent(new DutyAssigned(act, prospect.matter(), assignee));
    }

    private Entry told(Entry entry, Bulk bulk, Prospect prospect) {
        return entry.under(regulation.basis(Rule.BULK_ACTS).id(), Rule.BULK_ACTS.id())
                .with("task", prospect.matter().duty().task()).with("bulk", bulk.id());
    }
}
