package org.rostra.conduct;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.access.Action;
import org.rostra.conduct.Measure.Decision;
import org.rostra.conduct.MeasureWork.Taken;
import org.rostra.conduct.course.Course;
import org.rostra.conduct.course.Kind;
import org.rostra.conduct.course.Move;
import org.rostra.conduct.course.Side;
import org.rostra.conduct.course.Stage;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.policy.Enforces;
import org.rostra.policy.Refused;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The decision: of a member's measure by custodian and supervisor together, of an award bar by the body that the pack names. */
@Component
public class DecideMeasure {
    private final MeasureWork work;
    private final MeasureSides sides;
    private final PartsTable parts;
    private final Ladder ladder;
    private final MeasureRules rules;
    private final Regulation regulation;

    DecideMeasure(MeasureWork work, MeasureSides sides, PartsTable parts, Ladder ladder, MeasureRules rules,
            Regulation regulation) {
        this.work = work;
        this.sides = sides;
        this.parts = parts;
        this.ladder = ladder;
        this.rules = rules;
        this.regulation = regulation;
    }

    /**
     * One side's word.
     *
     * @param earlier how many earlier measures whoever decides has seen
     * @param adopted what became of what the party said, and why
     * @param serious why it is serious, for the end of a membership
     * @param body    who decided an award bar, and the number of its minutes
     */
    public record Word(Kind kind, String reasons, String adopted, int earlier, String serious, String body,
            String minutes) {}

    /**
     * Signs for the side on which the actor stands; the second word of the same decides.
     *
     * @throws Refused by a guard, by a rung that the regulation does not have, or where another measure was decided meanwhile
     */
    @Enforces({Rule.MEMBERS_MEASURES, Rule.AWARD_BAR, Rule.WARNINGS_COUNT, Rule.MEASURE_GROUNDS})
    @Transactional
    public Measure sign(Act act, UUID id, Word word) {
        Taken taken = work.take(act, Action.MEASURE_DECIDE, id);
        Measure one = taken.measure();
        UUID by = act.person().orElseThrow();
        int earlier = earlier(act, one, word);
        Side side = side(act, one, taken.course());
        boolean answered = one.notice() == null || one.notice().spoken() == null || !word.adopted().isBlank()
                || parts.statements(id).isEmpty();
        Course next = work.moved(taken, new Move.Sign(by, side, word.kind(),
                !word.reasons().isBlank() && answered, act.today()));
        parts.unsign(id, next.signed().keySet());
        parts.sign(id, new Signature(side, by, word.kind(), act.at()));
        Measure now = with(act, one, next, word, earlier);
        Rule rule = MeasureRules.rule(one.bar());
        work.keep(act, now, next, Entry.of(one.asSubject(),
                next.stage() == Stage.DECIDED ? "measure.decided" : "measure.signed")
                .under(regulation.basis(rule).id(), rule.id()).with("kind", word.kind().name())
                .with("side", side.name()).with("earlier", earlier).with("body", now.decision() == null
                        ? null
                        : now.decision().body())
                .withheld("reasons", word.reasons()).withheld("adopted", word.adopted()));
        return now;
    }

    /** What keeps the person from signing what is intended, as things stand; to be told before he writes his reasons. */
    @Transactional(readOnly = true)
    public Optional<Refused> hindrance(Act act, Measures.Told told) {
        Measure one = told.measure();
        UUID by = act.person().orElseThrow();
        Kind intended = Optional.ofNullable(one.notice()).map(Measure.Notice::intended).orElse(Kind.AWARD_BAR);
        try {
            work.moved(new Taken(one, told.course()), new Move.Sign(by, side(act, one, told.course()), intended, true,
                    act.today()));
            return Optional.empty();
        } catch (Refused refused) {
            return Optional.of(refused);
        }
    }

    private Side side(Act act, Measure one, Course course) {
        return sides.sideOf(act.person().orElseThrow(), one, course, act.today()).orElseThrow(() -> rules.refuse(
                one.bar(), MeasureSays.NOT_A_SIDE, MeasureSays.NOT_A_SIDE_NEXT));
    }

    /** Takes back every word that was given: those who decide do not agree. */
    @Transactional
    public void disagree(Act act, UUID id, String why) {
        Taken taken = work.take(act, Action.MEASURE_DECIDE, id);
        Measure one = taken.measure();
        Course next = work.moved(taken, new Move.Disagree(act.person().orElseThrow()));
        String reason = rules.text(one.bar(), why);
        parts.unsign(id, Set.of());
        work.keep(act, one, next, Entry.of(one.asSubject(), "measure.disagreed").under(regulation.basis(
                Rule.MEMBERS_MEASURES).id(), Rule.MEMBERS_MEASURES.id()).withheld("why", reason));
    }

    /** How many earlier ones count, while nobody else decides on the person there. */
    private int earlier(Act act, Measure one, Word word) {
        UUID person = one.party().person();
        if (one.bar() || person == null) {
            return 0;
        }
        int earlier = ladder.lock(person, one.account(), act.today());
        if (earlier != word.earlier()) {
            throw regulation.refuse(Rule.WARNINGS_COUNT, MeasureSays.MOVED_ON, MeasureSays.MOVED_ON_NEXT);
        }
        if (!Ladder.allows(word.kind(), earlier, !word.serious().isBlank())) {
            throw regulation.refuse(Rule.MEMBERS_MEASURES, MeasureSays.RUNG, MeasureSays.RUNG_NEXT);
        }
        return earlier;
    }

    /** Reasons are kept once it is decided; those of the first word are in the ledger. */
    private Measure with(Act act, Measure one, Course next, Word word, int earlier) {
        if (next.stage() != Stage.DECIDED) {
            return one;
        }
        return one.at(next.stage()).with(new Decision(word.kind(), act.today(), rules.text(one.bar(), word.reasons()),
                rules.some(one.bar(), word.adopted()), earlier,
                word.kind().endsMembership() ? rules.text(one.bar(), word.serious()) : null,
                one.bar() ? rules.listed(true, MeasureRules.BODIES, word.body(), act.today()) : null,
                minutes(one, word)));
    }

    private @Nullable String minutes(Measure one, Word word) {
        if (one.bar() && word.minutes().isBlank()) {
            throw rules.refuse(true, MeasureSays.MINUTES_MISSING, MeasureSays.MINUTES_MISSING_NEXT);
        }
        return one.bar() ? rules.some(true, word.minutes()) : null;
    }
}
