package org.rostra.conduct.course;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far a measure is, and who had which part in it: all that fairness needs to know.
 *
 * @param reporter who reported it, where that is known
 * @param parties  whom it is about; of a unit those who speak for it
 * @param told     what the party was told is intended; none before the notice
 * @param until    the last day on which the party may speak
 * @param signed   who has signed, for which side, since anybody last disagreed
 * @param kind     what is signed for, or decided
 * @param handled  who had a part in it before any appeal
 * @param served   the day from which it has effect
 * @param appealed there was an appeal
 */
public record Course(Stage stage, @Nullable UUID reporter, Set<UUID> parties, @Nullable Kind told,
        @Nullable LocalDate until, boolean spoken, Map<Side, UUID> signed, @Nullable Kind kind, Set<UUID> handled,
        @Nullable LocalDate served, @Nullable LocalDate appealBy, boolean appealed) {
    private static final Set<Guard> ALL = EnumSet.allOf(Guard.class);

    public Course {
        parties = Set.copyOf(parties);
        signed = Map.copyOf(signed);
        handled = Set.copyOf(handled);
    }

    /** Something was reported. */
    public static Course begun(@Nullable UUID reporter, Set<UUID> parties) {
        return new Course(Stage.LEAD, reporter, parties, null, null, false, Map.of(), null, Set.of(), null, null,
                false);
    }

    /**
     * What the move makes of it.
     *
     * @param bar true for a measure that a body decides
     * @throws Barred if it may not be made
     */
    public Course after(Move move, boolean bar) {
        return after(move, bar, ALL);
    }

    /** The same with some of the guards only. */
    Course after(Move move, boolean bar, Set<Guard> guards) {
        var rules = new Fairness(this, bar, guards);
        return switch (move) {
            case Move.Verify one -> {
                rules.at(Stage.LEAD, Stage.VERIFIED);
                rules.hold(Guard.FACTS, one.complete());
                rules.notTheParty(one.by());
                yield with(Stage.VERIFIED, one.by());
            }
            case Move.Intend one -> {
                rules.mayIntend(one);
                yield new Course(Stage.INTENDED, reporter, parties, one.kind(), one.until(), false, Map.of(), null,
                        and(one.by()), null, null, false);
            }
            case Move.Speak _ -> {
                rules.at(Stage.INTENDED);
                yield new Course(stage, reporter, parties, told, until, true, signed, kind, handled, served, appealBy,
                        appealed);
            }
            case Move.Sign one -> {
                rules.maySign(one);
                yield signed(one, rules);
            }
            case Move.Disagree one -> {
                rules.mayDisagree(one.by());
                yield new Course(stage, reporter, parties, told, until, spoken, Map.of(), null, and(one.by()), null,
                        null, false);
            }
            case Move.Drop one -> {
                rules.mayDrop(one.by());
                yield with(Stage.DROPPED, one.by());
            }
            case Move.Serve one -> {
                rules.at(Stage.DECIDED);
                rules.notTheParty(one.by());
                yield new Course(Stage.SERVED, reporter, parties, told, until, spoken, signed, kind, and(one.by()),
                        one.on(), one.appealBy(), false);
            }
            case Move.Appeal one -> {
                rules.mayAppeal(one.on());
                yield new Course(Stage.APPEALED, reporter, parties, told, until, spoken, signed, kind, handled, served,
                        appealBy, true);
            }
            case Move.Uphold one -> {
                rules.mayJudge(one.by(), one.reasoned());
                rules.hold(Guard.NO_WORSE, kind != null && !one.kind().harsherThan(kind));
                yield new Course(Stage.SERVED, reporter, parties, told, until, spoken, signed, one.kind(), handled,
                        served, appealBy, true);
            }
            case Move.Revoke one -> {
                rules.mayJudge(one.by(), one.reasoned());
                yield with(Stage.REVOKED, one.by());
            }
            case Move.Lift one -> {
                rules.at(Stage.SERVED);
                rules.notTheParty(one.by());
                yield with(Stage.LIFTED, one.by());
            }
        };
    }

    /** True if it weighs on the party. */
    public boolean hasEffect() {
        return hasEffect(ALL);
    }

    boolean hasEffect(Set<Guard> guards) {
        return stage == Stage.SERVED || stage == Stage.APPEALED
                || stage == Stage.DECIDED && !guards.contains(Guard.SERVICE);
    }

    private Course signed(Move.Sign move, Fairness rules) {
        Map<Side, UUID> sides = new EnumMap<>(Side.class);
        // Of two who sign for different things the later asks the earlier again.
        if (move.kind() == kind) {
            sides.putAll(signed);
        }
        sides.put(move.side(), move.by());
        return new Course(rules.complete(sides) ? Stage.DECIDED : stage, reporter, parties, told, until, spoken, sides,
                move.kind(), and(move.by()), null, null, false);
    }

    private Course with(Stage next, UUID by) {
        return new Course(next, reporter, parties, told, until, spoken, signed, kind, and(by), served, appealBy,
                appealed);
    }

    private Set<UUID> and(UUID by) {
        Set<UUID> all = new HashSet<>(handled);
        all.add(by);
        return all;
    }
}
