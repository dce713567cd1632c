package org.rostra.conduct.course;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The guards at work on one course. */
final class Fairness {
    private final Course course;
    private final boolean bar;
    private final Set<Guard> guards;

    Fairness(Course course, boolean bar, Set<Guard> guards) {
        this.course = course;
        this.bar = bar;
        this.guards = guards;
    }

    void at(Stage... stages) {
        if (!Arrays.asList(stages).contains(course.stage())) {
            throw new Barred(null);
        }
    }

    void hold(Guard guard, boolean holds) {
        if (!holds && guards.contains(guard)) {
            throw new Barred(guard);
        }
    }

    /** A second notice may follow the first, where facts or what is intended have changed. */
    void mayIntend(Move.Intend move) {
        if (course.stage() == Stage.LEAD) {
            hold(Guard.FACTS, false);
        }
        at(Stage.LEAD, Stage.VERIFIED, Stage.INTENDED);
        if (move.kind().ofMembers() == bar) {
            throw new Barred(null);
        }
        notTheParty(move.by());
    }

    void maySign(Move.Sign move) {
        if (course.stage() == Stage.VERIFIED) {
            hold(Guard.NOTICE, false);
        }
        at(Stage.VERIFIED, Stage.INTENDED);
        if (move.kind().ofMembers() == bar || (move.side() == Side.BODY) != bar) {
            throw new Barred(null);
        }
        LocalDate until = course.until();
        hold(Guard.HEARING, course.spoken() || until == null || move.on().isAfter(until));
        hold(Guard.REASONS, move.reasoned());
        apart(move.by());
        hold(Guard.NO_HARSHER, course.told() == null || !move.kind().harsherThan(course.told()));
        hold(Guard.TWO_TOGETHER, course.signed().entrySet().stream()
                .noneMatch(one -> one.getKey() != move.side() && one.getValue().equals(move.by())));
    }

    void mayDisagree(UUID by) {
        at(Stage.INTENDED);
        apart(by);
        if (course.signed().isEmpty()) {
            throw new Barred(null);
        }
    }

    void mayDrop(UUID by) {
        at(Stage.LEAD, Stage.VERIFIED, Stage.INTENDED);
        notTheParty(by);
    }

    void mayAppeal(LocalDate on) {
        at(Stage.SERVED);
        LocalDate by = course.appealBy();
        hold(Guard.IN_TIME, !course.appealed() && by != null && !on.isAfter(by));
    }

    void mayJudge(UUID by, boolean reasoned) {
        at(Stage.APPEALED);
        hold(Guard.REASONS, reasoned);
        Set<UUID> involved = new HashSet<>(course.handled());
        involved.addAll(course.signed().values());
        involved.addAll(course.parties());
        add(involved, course.reporter());
        hold(Guard.NEW_JUDGE, !involved.contains(by));
    }

    /** Whether nobody's word is missing. */
    boolean complete(Map<Side, UUID> sides) {
        return bar
                ? sides.containsKey(Side.BODY)
                : !guards.contains(Guard.TWO_TOGETHER)
                        || sides.containsKey(Side.CUSTODIAN) && sides.containsKey(Side.SUPERVISOR);
    }

    void notTheParty(UUID by) {
        hold(Guard.NOT_THE_PARTY, !course.parties().contains(by));
    }

    private void apart(UUID by) {
        hold(Guard.NOT_THE_REPORTER, !by.equals(course.reporter()));
        notTheParty(by);
    }

    private static void add(Collection<UUID> people, @Nullable UUID person) {
        if (person != null) {
            people.add(person);
        }
    }
}
