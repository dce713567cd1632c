package org.rostra.procedure;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rostra.calendar.Calendars;
import org.rostra.calendar.WorkingCalendar;
import org.rostra.directory.People;
import org.rostra.directory.Seat;
import org.rostra.directory.Seats;
import org.rostra.duty.Duties;
import org.rostra.duty.Duty;
import org.rostra.duty.Duty.Urgency;
import org.rostra.duty.DutyQuery;
import org.rostra.ledger.Act;
import org.rostra.policy.Regulation;
import org.springframework.stereotype.Component;

/** My matters (我的事项): what I owe, what I started, what I decided. */
@Component
public class Desk {
    /** More than this nobody reads on one page; what is due first stands first. */
    static final int SHOWN = 100;

    /** One line: what, about whom, until when, and where it is done. */
    public record Line(Duty duty, String title, String path, Urgency urgency, Optional<Integer> left,
            boolean standIn) {
        /** What is to be done; of approvals also in which procedure. */
        public Kind kind() {
            return new Kind(duty.task(), duty.subject().kind().equals(CaseFile.KIND) ? duty.rule() : null);
        }
    }

    /** One kind of what is owed. */
    public record Kind(String task, @Nullable String procedure) {}

    /** One case with the title of its subject. */
    public record CaseLine(CaseFile file, String title) {}

    private final Duties duties;
    private final CaseTable cases;
    private final Seats seats;
    private final StandIns standIns;
    private final Calendars calendars;
    private final Matters matters;
    private final People people;
    private final Regulation regulation;

    Desk(Duties duties, CaseTable cases, Seats seats, StandIns standIns, Calendars calendars, Matters matters,
            People people, Regulation regulation) {
        this.duties = duties;
        this.cases = cases;
        this.seats = seats;
        this.standIns = standIns;
        this.calendars = calendars;
        this.matters = matters;
        this.people = people;
        this.regulation = regulation;
    }

    /** What the seats that I hold owe, soonest first. */
    public List<Line> owed(Act act) {
        return owed(act, DeskFilter.ALL, SHOWN, Locale.SIMPLIFIED_CHINESE);
    }

    /** What of it is meant; at most so many lines. */
    public List<Line> owed(Act act, DeskFilter filter, int limit, Locale locale) {
        return owed(act, filter.on(mine(act), calendars.current(), regulation, act.today()), limit, locale);
    }

    /** What of it is due between two days, both included. */
    public List<Line> owed(Act act, LocalDate from, LocalDate to, int limit, Locale locale) {
        return owed(act, mine(act).due(from, to), limit, locale);
    }

    /** How much of it is meant, counted up to the limit. */
    public int count(Act act, DeskFilter filter, int limit) {
        DutyQuery query = filter.on(mine(act), calendars.current(), regulation, act.today());
        Duties.Counted counted = duties.count(query, matters.keptKinds(), limit);
        Set<UUID> kept = counted.ofKinds() ? kept(act) : Set.of();
        return kept.isEmpty() ? counted.all() : duties.count(query.but(kept), limit);
    }

    /** Names of those to whom lines were assigned. */
    public Map<UUID, String> assignees(List<Line> lines) {
        return people.names(lines.stream().map(line -> line.duty().assignee()).filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    }

    private List<Line> owed(Act act, DutyQuery query, int limit, Locale locale) {
        WorkingCalendar calendar = calendars.current();
        return matters.of(shown(act, duties.openFor(query, limit)), locale).stream()
                .map(one -> new Line(one.duty(), one.title(),
                        one.path(), one.duty().urgency(calendar, regulation, act.today()),
                        one.duty().left(calendar, act.today()),
                        !query.seats().contains(one.duty().seat())))
                .toList();
    }

    /** Without what is kept from me; few kinds are kept from anybody, so that mostly nothing is asked. */
    private List<Duty> shown(Act act, List<Duty> open) {
        if (open.stream().map(duty -> duty.subject().kind()).noneMatch(matters.keptKinds()::contains)) {
            return open;
        }
        Set<UUID> kept = kept(act);
        return open.stream().filter(duty -> !kept.contains(duty.subject().id())).toList();
    }

    private Set<UUID> kept(Act act) {
        return act.person().map(person -> matters.kept(Set.of(person)).getOrDefault(person, Set.of())).orElse(Set.of());
    }

    /** What is mine: of my own seats everything, of those for whom I stand in what I may decide for them. */
    DutyQuery mine(Act act) {
        LocalDate today = act.today();
        Set<Seat> mine = act.person().map(person -> seats.of(person, today)).orElse(Set.of());
        Map<Seat, Set<String>> others = act.person().map(person -> others(person, mine, today)).orElse(Map.of());
        return new DutyQuery(mine, others, null, null, null, null, Set.of());
    }

    /** Offices of those for whom the person stands in, with the procedures in which. */
    private Map<Seat, Set<String>> others(UUID person, Set<Seat> mine, LocalDate today) {
        Map<Seat, Set<String>> others = new HashMap<>();
        for (StandIn one : standIns.actingFor(person, today)) {
            seats.of(one.represented(), today).stream()
                    .filter(seat -> seat instanceof Seat.OfficeAt && !mine.contains(seat))
                    .forEach(seat -> others.computeIfAbsent(seat, _ -> new HashSet<>()).addAll(one.procedures()));
        }
        return others;
    }

    /** The cases I started, newest first. */
    public List<CaseLine> started(Act act, Locale locale) {
        return lines(locale, act.person().map(person -> cases.startedBy(person, SHOWN)).orElse(List.of()));
    }

    /** The cases in which I decided, or in which a decision of mine was recorded. */
    public List<CaseLine> decided(Act act, Locale locale) {
        return lines(locale, act.person().map(person -> cases.decidedBy(person, SHOWN)).orElse(List.of()));
    }

    private List<CaseLine> lines(Locale locale, List<CaseFile> files) {
        Map<UUID, String> titles = matters
                .titles(files.stream().map(CaseFile::subject).collect(Collectors.toSet()), locale);
        return files.stream().map(file -> new CaseLine(file, titles.getOrDefault(file.subject().id(), ""))).toList();
    }
}
