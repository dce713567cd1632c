package org.rostra.conduct.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every measure that five people can bring about, move by move. The judge of it is not the course but the path that led there: with all guards
 * nothing unfair has effect, and with any one of them away something has.
 */
class CourseTest {
    private static final UUID PARTY = person(1);
    private static final UUID REPORTER = person(2);
    private static final UUID FIRST = person(3);
    private static final UUID SECOND = person(4);
    private static final UUID NEW = person(5);
    private static final List<UUID> PEOPLE = List.of(PARTY, REPORTER, FIRST, SECOND, NEW);
    private static final LocalDate NOTICE = LocalDate.of(2026, 3, 2);
    private static final LocalDate UNTIL = LocalDate.of(2026, 3, 5);
    private static final LocalDate LATER = LocalDate.of(2026, 3, 6);
    private static final LocalDate APPEAL_BY = LocalDate.of(2026, 3, 20);
    private static final LocalDate TOO_LATE = LocalDate.of(2026, 3, 21);
    private static final int MOST = 40_000;

    private record Step(Course now, List<Move> path) {
        /** Two paths to one course are one, unless one of them was less fair. */
        Object key(boolean bar) {
            return List.of(now, now.signed().isEmpty()
                    ? all(path, Move.Verify.class).stream()
                            .allMatch(Move.Verify::complete)
                    : wrongs(path, bar));
        }
    }

    private static UUID person(int number) {
        return new UUID(0, number);
    }

    private static List<Move> moves(boolean bar) {
        List<Kind> kinds = bar ? List.of(Kind.AWARD_BAR) : List.of(Kind.WARNING, Kind.SERIOUS_WARNING);
        List<Side> sides = bar ? List.of(Side.BODY) : List.of(Side.CUSTODIAN, Side.SUPERVISOR);
        List<Move> moves = new ArrayList<>(
                List.of(new Move.Speak(), new Move.Appeal(LATER), new Move.Appeal(TOO_LATE)));
        for (UUID by : PEOPLE) {
            moves.addAll(List.of(new Move.Verify(by, true), new Move.Verify(by, false), new Move.Drop(by),
                    new Move.Disagree(by), new Move.Serve(by, LATER, APPEAL_BY), new Move.Lift(by),
                    new Move.Revoke(by, true), new Move.Revoke(by, false)));
            for (Kind kind : kinds) {
                moves.add(new Move.Intend(by, kind, UNTIL));
                moves.add(new Move.Uphold(by, kind, true));
                moves.add(new Move.Uphold(by, kind, false));
                for (Side side : sides) {
                    for (LocalDate on : List.of(NOTICE, LATER)) {
                        moves.add(new Move.Sign(by, side, kind, true, on));
                        moves.add(new Move.Sign(by, side, kind, false, on));
                    }
                }
            }
        }
        return moves;
    }

    /** Every course that can be reached with these guards, each by one shortest path. */
    private static List<Step> reach(boolean bar, Set<Guard> guards, Predicate<Step> enough) {
        List<Move> moves = moves(bar);
        Map<Object, Step> known = new HashMap<>();
        Deque<Step> next = new ArrayDeque<>();
        var start = new Step(Course.begun(REPORTER, Set.of(PARTY)), List.of());
        known.put(start.key(bar), start);
        next.add(start);
        while (!next.isEmpty() && known.size() < MOST) {
            Step from = next.remove();
            for (Move move : moves) {
                after(from, move, bar, guards).filter(step -> known.putIfAbsent(step.key(bar), step) == null)
                        .ifPresent(next::add);
            }
            if (enough.test(from)) {
                return List.of(from);
            }
        }
        assertThat(known).as("all of it, not a part").hasSizeLessThan(MOST);
        return List.copyOf(known.values());
    }

    private static Optional<Step> after(Step from, Move move, boolean bar, Set<Guard> guards) {
        try {
            List<Move> path = Stream.concat(from.path().stream(), Stream.of(move)).toList();
            return Optional.of(new Step(from.now().after(move, bar, guards), path));
        } catch (Barred _) {
            return Optional.empty();
        }
    }

    /** What is unfair about how it came about; told from the moves alone. */
    private static Set<Guard> wrongs(List<Move> path, boolean bar) {
        Set<Guard> wrong = EnumSet.noneOf(Guard.class);
        Optional<Move.Intend> notice = last(path, Move.Intend.class);
        List<Move> since = notice.map(one -> path.subList(path.lastIndexOf(one) + 1, path.size())).orElse(path);
        // Who disagrees undoes what was signed before.
        int undone = last(since, Move.Disagree.class).map(since::lastIndexOf).orElse(-1);
        List<Move.Sign> signs = all(since.subList(undone + 1, since.size()), Move.Sign.class);
        Kind kind = signs.getLast().kind();
        Map<Side, Move.Sign> words = new EnumMap<>(Side.class);
        signs.forEach(one -> {
            words.values().removeIf(other -> other.kind() != one.kind());
            words.put(one.side(), one);
        });
        mark(wrong, Guard.FACTS, notice.isPresent() && all(path, Move.Verify.class).stream()
                .noneMatch(one -> one.complete() && path.indexOf(one) < path.indexOf(notice.get())));
        mark(wrong, Guard.FACTS,
                !path.isEmpty() && all(path, Move.Verify.class).stream().anyMatch(one -> !one.complete()));
        mark(wrong, Guard.NOTICE, notice.isEmpty());
        mark(wrong, Guard.NO_HARSHER, notice.filter(one -> kind.harsherThan(one.kind())).isPresent());
        boolean spoke = !all(since, Move.Speak.class).isEmpty();
        words.values().forEach(one -> {
            mark(wrong, Guard.HEARING, notice.isPresent() && !one.on().isAfter(UNTIL)
                    && (!spoke || since.indexOf(one) < since.indexOf(new Move.Speak())));
            mark(wrong, Guard.REASONS, !one.reasoned());
            mark(wrong, Guard.NOT_THE_REPORTER, one.by().equals(REPORTER));
            mark(wrong, Guard.NOT_THE_PARTY, one.by().equals(PARTY));
        });
        mark(wrong, Guard.TWO_TOGETHER, !bar && words.values().stream().map(Move.Sign::by).distinct().count() < 2);
        mark(wrong, Guard.SERVICE, all(path, Move.Serve.class).isEmpty());
        Set<UUID> involved = path.stream().filter(one -> !(one instanceof Move.Uphold || one instanceof Move.Revoke))
                .map(CourseTest::by).filter(Objects::nonNull).collect(Collectors.toSet());
        involved.addAll(Set.of(PARTY, REPORTER));
        all(path, Move.Uphold.class).forEach(one -> {
            mark(wrong, Guard.NEW_JUDGE, involved.contains(one.by()));
            mark(wrong, Guard.REASONS, !one.reasoned());
            mark(wrong, Guard.NO_WORSE, one.kind().harsherThan(kind));
        });
        List<Move.Appeal> appeals = all(path, Move.Appeal.class);
        mark(wrong, Guard.IN_TIME, appeals.size() > 1 || appeals.contains(new Move.Appeal(TOO_LATE)));
        return wrong;
    }

    private static UUID by(Move move) {
        return switch (move) {
            case Move.Verify one -> one.by();
            case Move.Intend one -> one.by();
            case Move.Sign one -> one.by();
            case Move.Disagree one -> one.by();
            case Move.Drop one -> one.by();
            case Move.Serve one -> one.by();
            case Move.Uphold one -> one.by();
            case Move.Revoke one -> one.by();
            case Move.Lift one -> one.by();
            case Move.Speak _,Move.Appeal _ -> PARTY;
        };
    }

    private static void mark(Set<Guard> wrong, Guard guard, boolean broken) {
        if (broken) {
            wrong.add(guard);
        }
    }

    private static <T extends Move> List<T> all(List<Move> path, Class<T> type) {
        return path.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private static <T extends Move> Optional<T> last(List<Move> path, Class<T> type) {
        return all(path, type).stream().reduce((_, later) -> later);
    }

    private static Set<Guard> without(Guard guard) {
        return EnumSet.complementOf(EnumSet.of(guard));
    }

    @ParameterizedTest(name = "bar {0}")
    @org.junit.jupiter.params.provider.ValueSource(booleans = {false, true})
    void nothingUnfairHasEffect(boolean bar) {
        List<Step> all = reach(bar, EnumSet.allOf(Guard.class), _ -> false);
        List<Step> weighing = all.stream().filter(step -> step.now().hasEffect()).toList();
        assertThat(weighing).isNotEmpty().allSatisfy(step -> assertThat(wrongs(step.path(), bar))
                .as(() -> step.path().toString()).isEmpty());
        System.out.println("courses reached, bar " + bar + ": " + all.size() + ", with effect " + weighing.size());
    }

    @ParameterizedTest
    @EnumSource(Guard.class)
    void withoutAGuardSomethingUnfairHasEffect(Guard guard) {
        Set<Guard> rest = without(guard);
        List<Step> found = Stream.of(false, true).flatMap(bar -> reach(bar, rest, step -> step.now().hasEffect(rest)
                && wrongs(step.path(), bar).contains(guard)).stream().limit(1)
                .filter(step -> step.now().hasEffect(rest) && wrongs(step.path(), bar).contains(guard))).toList();
        assertThat(found).as("a counter-example without %s", guard).isNotEmpty();
        System.out.println("without " + guard + ": " + found.getFirst().path());
    }

    @Test
    void whatTwoSignForIsTheSame() {
        Course now = Course.begun(REPORTER, Set.of(PARTY)).after(new Move.Verify(FIRST, true), false)
                .after(new Move.Intend(FIRST, Kind.SERIOUS_WARNING, UNTIL), false).after(new Move.Speak(), false)
                .after(new Move.Sign(FIRST, Side.CUSTODIAN, Kind.SERIOUS_WARNING, true, LATER), false)
                .after(new Move.Sign(SECOND, Side.SUPERVISOR, Kind.WARNING, true, LATER), false);
        assertThat(now.stage()).as("the later is milder: the earlier is asked again").isEqualTo(Stage.INTENDED);
        assertThat(now.after(new Move.Sign(FIRST, Side.CUSTODIAN, Kind.WARNING, true, LATER), false).stage())
                .isEqualTo(Stage.DECIDED);
    }
}
