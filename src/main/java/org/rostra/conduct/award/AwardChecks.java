package org.rostra.conduct.award;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rostra.access.Access;
import org.rostra.access.Action;
import org.rostra.access.Held;
import org.rostra.access.NotFound;
import org.rostra.conduct.MeasureRules;
import org.rostra.conduct.MeasureSays;
import org.rostra.conduct.award.AwardCheck.Fault;
import org.rostra.conduct.award.AwardCheck.Line;
import org.rostra.conduct.award.AwardTable.Bar;
import org.rostra.directory.Office;
import org.rostra.directory.People;
import org.rostra.directory.Person;
import org.rostra.directory.SeatFinder;
import org.rostra.directory.Unit;
import org.rostra.directory.Units;
import org.rostra.files.Sha256;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ids;
import org.rostra.ledger.Ledger;
import org.rostra.policy.Argument;
import org.rostra.policy.Enforces;
import org.rostra.policy.Refused;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The offices that the pack names ask who is not eligible for honours, and get an answer for each name and nothing more. */
@Component
public class AwardChecks {
    /** The list of the pack that names the offices. */
    public static final String OFFICES = "award-offices";
    private static final int LATEST = 50;
    private static final int LONGEST_PURPOSE = 200;
    private static final Set<Office> ASKING = Set.of(Office.HEAD, Office.DEPUTY, Office.CLERK);

    private final AwardTable table;
    private final People people;
    private final Units units;
    private final SeatFinder finder;
    private final MeasureRules rules;
    private final Regulation regulation;
    private final Access access;
    private final Ledger ledger;

    AwardChecks(AwardTable table, People people, Units units, SeatFinder finder, MeasureRules rules,
            Regulation regulation, Access access,
            Ledger ledger) {
        this.table = table;
        this.people = people;
        this.units = units;
        this.finder = finder;
        this.rules = rules;
        this.regulation = regulation;
        this.access = access;
        this.ledger = ledger;
    }

    /** What came of a question: an answer, or lines of the list that tell nobody apart; then nothing was asked. */
    public record Outcome(Optional<AwardCheck> check, List<Fault> faults) {}

    /** For which of the named offices the act's person may ask. */
    @Enforces(Rule.AWARD_CHECK)
    @Transactional(readOnly = true)
    public List<Unit> offices(Act act) {
        Set<UUID> named = regulation.list(OFFICES).on(act.today()).stream().flatMap(one -> finder.named(one.id())
                .stream()).map(Unit::id).collect(Collectors.toSet());
        return access.held(act).stream().filter(one -> one.office() != null && ASKING.contains(one.office()))
                .map(Held::unit).filter(Objects::nonNull).filter(named::contains).distinct().map(units::get).toList();
    }

    /**
     * Asks. Where a line tells nobody apart nothing is asked, and each such line is told.
     *
     * @throws Refused to any other office, without a purpose, without names, or with more than the pack allows at once
     */
    @Enforces(Rule.AWARD_CHECK)
    @Transactional
    public Outcome ask(Act act, @Nullable UUID office, String purpose, List<Candidate> candidates) {
        access.check(act, Action.AWARD_CHECK);
        regulation.require(Rule.AWARD_CHECK, act.today());
        Unit unit = offices(act).stream().filter(one -> one.id().equals(office)).findFirst()
                .orElseThrow(() -> refuse(MeasureSays.NOT_THE_OFFICE, MeasureSays.NOT_THE_OFFICE_NEXT));
        bounded(act, purpose, candidates);
        List<Fault> faults = new ArrayList<>();
        Map<Integer, UUID> whom = tellApart(candidates, faults);
        if (!faults.isEmpty()) {
            return new Outcome(Optional.empty(), faults);
        }
        List<Line> lines = answer(act.today(), candidates, whom);
        int barred = (int) lines.stream().filter(Line::barred).count();
        var check = new AwardCheck(Ids.next(), "C%d-%06d".formatted(act.today().getYear(), table.number()), unit.id(),
                purpose.strip(), act.person().orElseThrow(), act.at(), act.today(), lines.size(), barred,
                digest(lines));
        table.insert(check, lines);
        ledger.begin(act, Entry.of(check.asSubject(), "award-check.asked").under(regulation.basis(Rule.AWARD_CHECK)
                .id(), Rule.AWARD_CHECK.id()).with("unit", unit.id()).with("names", lines.size())
                .with("barred", barred).with("sha256", check.sha256()).withheld("purpose", check.purpose()));
        return new Outcome(Optional.of(check), List.of());
    }

    @Transactional(readOnly = true)
    public AwardCheck getFor(Act act, UUID id) {
        AwardCheck one = table.find(id).orElseThrow(NotFound::new);
        if (!access.may(act, Action.AWARD_CHECK, one.asSubject())) {
            throw new NotFound();
        }
        return one;
    }

    /** The answers of a check that was read. */
    @Transactional(readOnly = true)
    public List<Line> lines(AwardCheck check) {
        return table.lines(check.id());
    }

    /** What the offices of the act's person asked of late. */
    @Transactional(readOnly = true)
    public List<AwardCheck> latest(Act act) {
        return table.latest(offices(act).stream().map(Unit::id).toList(), LATEST);
    }

    private void bounded(Act act, String purpose, List<Candidate> candidates) {
        if (purpose.isBlank() || purpose.length() > LONGEST_PURPOSE) {
            throw refuse(MeasureSays.PURPOSE_MISSING, MeasureSays.PURPOSE_MISSING_NEXT);
        }
        if (candidates.isEmpty()) {
            throw refuse(MeasureSays.NO_NAMES, MeasureSays.NO_NAMES_NEXT);
        }
        int most = regulation.count(Rule.AWARD_CHECK, act.today()).orElse(0);
        if (candidates.size() > most) {
            throw regulation.refuse(Rule.AWARD_CHECK, MeasureSays.TOO_MANY, MeasureSays.TOO_MANY_NEXT,
                    new Argument.Count(most), new Argument.Count(candidates.size()));
        }
    }

    /** Whom each line means, by its number. */
    private Map<Integer, UUID> tellApart(List<Candidate> candidates, List<Fault> faults) {
        Map<String, Person> known = people.byNumbers(candidates.stream().map(Candidate::number)
                .filter(one -> !one.isEmpty()).collect(Collectors.toSet()));
        Map<String, List<Unit>> called = units.called(candidates.stream().filter(one -> one.number().isEmpty())
                .map(Candidate::name).collect(Collectors.toSet()));
        Map<Integer, UUID> whom = new HashMap<>();
        for (Candidate one : candidates) {
            if (!one.number().isEmpty()) {
                Person person = known.get(one.number());
                if (person == null || !person.name().equals(one.name())) {
                    faults.add(new Fault(one.line(), one.name(), AwardCheck.Reason.NOBODY));
                } else {
                    whom.put(one.line(), person.id());
                }
                continue;
            }
            List<Unit> meant = called.getOrDefault(one.name(), List.of());
            if (meant.size() == 1) {
                whom.put(one.line(), meant.getFirst().id());
            } else {
                faults.add(new Fault(one.line(), one.name(),
                        meant.isEmpty() ? AwardCheck.Reason.NEITHER : AwardCheck.Reason.SEVERAL));
            }
        }
        return whom;
    }

    /** The bar that lasts longest; one that is not served yet is answered as if it began today. */
    private List<Line> answer(LocalDate today, List<Candidate> candidates, Map<Integer, UUID> whom) {
        Map<UUID, List<Bar>> bars = table.bars(whom.values(), whom.values(), today).stream()
                .collect(Collectors.groupingBy(Bar::whose));
        LocalDate unserved = rules.lastDay(true, today);
        return candidates.stream().map(one -> {
            List<Bar> own = bars.getOrDefault(whom.get(one.line()), List.of());
            LocalDate until = own.stream().map(bar -> bar.until() == null ? unserved : bar.until())
                    .max(LocalDate::compareTo).orElse(null);
            return new Line(one.line(), one.name(), one.number().isEmpty() ? null : one.number(), until,
                    own.stream().map(Bar::number).toList());
        }).toList();
    }

    private static String digest(List<Line> lines) {
        String all = lines.stream().map((Function<Line, String>) one -> one.line() + "\t" + one.name() + "\t"
                + Objects.requireNonNullElse(one.number(), "") + "\t"
                + (one.until() == null ? "" : one.until().toString()) + "\t" + String.join(" ", one.cases()))
                .collect(Collectors.joining("\n"));
        return Sha256.of(all).hex();
    }

    private Refused refuse(MeasureSays what, MeasureSays next) {
        return regulation.refuse(Rule.AWARD_CHECK, what, next);
    }
}
