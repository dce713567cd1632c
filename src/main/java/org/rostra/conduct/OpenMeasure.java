package org.rostra.conduct;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.access.Access;
import org.rostra.access.Action;
import org.rostra.conduct.Measure.Lead;
import org.rostra.conduct.course.Course;
import org.rostra.conduct.course.Stage;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ids;
import org.rostra.ledger.Ledger;
import org.rostra.policy.Enforces;
import org.rostra.policy.Refused;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.registry.Account;
import org.rostra.registry.Register;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Somebody is said to have broken the rules of a platform (十（二）), or to have run it so badly that harm was done (十（一）): a lead, and no more. */
@Component
public class OpenMeasure {
    private final MeasureTable measures;
    private final PartsTable parts;
    private final Reporters reporters;
    private final Parties parties;
    private final MeasureWork work;
    private final MeasureDuties duties;
    private final MeasureRules rules;
    private final PrepareMeasure preparing;
    private final Register register;
    private final Regulation regulation;
    private final Access access;
    private final Ledger ledger;

    OpenMeasure(MeasureTable measures, PartsTable parts, Reporters reporters, Parties parties, MeasureWork work,
            MeasureDuties duties, MeasureRules rules, PrepareMeasure preparing, Register register,
            Regulation regulation, Access access, Ledger ledger) {
        this.measures = measures;
        this.parts = parts;
        this.reporters = reporters;
        this.parties = parties;
        this.work = work;
        this.duties = duties;
        this.rules = rules;
        this.preparing = preparing;
        this.register = register;
        this.regulation = regulation;
        this.access = access;
        this.ledger = ledger;
    }

    /**
     * What somebody enters.
     *
     * @param number   of the person, none for a unit
     * @param name     of the person, none for a unit
     * @param reporter who reported it, by number or name; none where it was found by who enters it
     */
    public record Wanted(UUID account, Party.Part part, String number, String name, String violation,
            LocalDate happened, String summary, @Nullable String reporter) {}

    /** What somebody enters who tells a member at once that a first warning is intended. */
    public record Short(String evidence, Measure.Way way) {}

    /**
     * Enters the lead.
     *
     * @throws Refused if nobody is found, or the clause that is named is only advice (R13)
     */
    @Enforces({Rule.MEMBERS_MEASURES, Rule.AWARD_BAR})
    @Transactional
    public Measure open(Act act, Wanted wanted) {
        return begin(act, wanted);
    }

    /** The short form of a first warning: facts, evidence and notice in one page; what follows is the same. */
    @Enforces({Rule.MEASURE_HEARD, Rule.MEASURE_GROUNDS})
    @Transactional
    public Measure openShort(Act act, Wanted wanted, Short known) {
        Measure lead = begin(act, wanted);
        return preparing.warn(act, lead, wanted.summary(), known.evidence(), known.way());
    }

    /** The account on which something is to be entered. */
    @Transactional(readOnly = true)
    public Account accountFor(Act act, UUID id, boolean bar) {
        access.powers(act, register.subject(id)).check(action(bar));
        return register.get(id);
    }

    private static Action action(boolean bar) {
        return bar ? Action.BAR_OPEN : Action.MEASURE_OPEN;
    }

    private Measure begin(Act act, Wanted wanted) {
        boolean bar = wanted.part().bar();
        access.check(act, action(bar), register.subject(wanted.account()));
        Account account = register.get(wanted.account());
        regulation.require(MeasureRules.rule(bar), act.today());
        if (!account.state().stands()) {
            throw rules.refuse(bar, MeasureSays.NOT_RUNNING, MeasureSays.NOT_RUNNING_NEXT);
        }
        UUID by = act.person().orElseThrow();
        LocalDate happened = rules.notToCome(bar, act, wanted.happened(), null);
        Party party = parties.find(account, wanted.part(), wanted.number(), wanted.name(), happened);
        if (by.equals(party.person())) {
            throw regulation.refuse(Rule.MEASURE_APART, MeasureSays.NOT_THE_PARTY, MeasureSays.NOT_THE_PARTY_NEXT);
        }
        var one = new Measure(Ids.next(), "%d-%06d".formatted(act.today().getYear(), measures.number()), Stage.LEAD,
                account.id(), party,
                new Lead(rules.violation(bar, wanted.violation(), act.today()), happened,
                        rules.text(bar, wanted.summary()), by, act.at()),
                null, null, null, null, null, null);
        measures.insert(one);
        parts.take(one.id(), by);
        reporters.keep(one.id(), wanted.reporter(), by);
        Course course = work.course(act, one);
        duties.settle(act, one, course);
        Rule rule = MeasureRules.rule(bar);
        ledger.begin(act, Entry.of(one.asSubject(), "measure.opened").under(regulation.basis(rule).id(), rule.id())
                .happened(happened).with("account", account.id()).with("part", party.part().name())
                .with("violation", wanted.violation())
                .withheld("party", String.valueOf(party.person() == null ? party.unit() : party.person()))
                .withheld("summary", one.lead().summary()));
        return one;
    }
}
