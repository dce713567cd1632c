package org.rostra.procedure;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rostra.calendar.Calendars;
import org.rostra.directory.Seat;
import org.rostra.directory.Seats;
import org.rostra.duty.Duties;
import org.rostra.duty.Duty;
import org.rostra.duty.Duty.Urgency;
import org.rostra.ledger.Act;
import org.rostra.ledger.Subject;
import org.rostra.policy.Regulation;
import org.springframework.stereotype.Component;

/** My matters (我的事项): what I owe, what I started, what I decided. */
@Component
public class Desk {
    /** More than this nobody reads on one page; what is due first stands first. */
    static final int SHOWN = 100;

    /** One line: what, about whom, until when, and where it is done. */
    public record Line(Duty duty, String title, String path, Urgency urgency, Optional<Integer> left,
            boolean standIn) {}

    /** One case with the title of its subject. */
    public record CaseLine(CaseFile file, String title) {}

    private final Duties duties;
    private final CaseTable cases;
    private final Seats seats;
    private final StandIns standIns;
    private final Calendars calendars;
    private final Regulation regulation;
    private final Map<String, CaseForm> forms;

    Desk(Duties duties, CaseTable cases, Seats seats, StandIns standIns, Calendars calendars, Regulation regulation,
            List<CaseForm> forms) {
        this.duties = duties;
        this.cases = cases;
        this.seats = seats;
        this.standIns = standIns;
        this.calendars = calendars;
        this.regulation = regulation;
        this.forms = forms.stream().collect(Collectors.toMap(CaseForm::kind, Function.identity()));
    }

    /** What the seats that I hold owe, soonest first. */
    public List<Line> owed(Act act) {
        return owed(act, Locale.SIMPLIFIED_CHINESE);
    }

    public List<Line> owed(Act act, Locale locale) {
        LocalDate today = act.today();
        Set<Seat> mine = act.person().map(person -> seats.of(person, today)).orElse(Set.of());
        Map<Seat, Set<String>> others = act.person().map(person -> others(person, mine, today)).orElse(Map.of());
        Set<Seat> all = new HashSet<>(mine);
        all.addAll(others.keySet());
        List<Duty> found = all.isEmpty() ? List.of() : duties.openFor(all, SHOWN);
        Map<UUID, CaseFile> files = files(found);
        List<Duty> open = found.stream().filter(duty -> mine.contains(duty.seat()) || covered(duty, files, others))
                .toList();
        Map<UUID, String> titles = titles(subjects(open, files.values()), locale);
        return open.stream().map(duty -> line(duty, files, titles, today, !mine.contains(duty.seat()))).toList();
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

    private static boolean covered(Duty duty, Map<UUID, CaseFile> files, Map<Seat, Set<String>> others) {
        CaseFile file = files.get(duty.subject().id());
        return others.getOrDefault(duty.seat(), Set.of())
                .contains(file == null ? duty.subject().kind() : file.procedure());
    }

    /** The cases I started, newest first. */
    public List<CaseLine> started(Act act, Locale locale) {
        return lines(act.person().map(person -> cases.startedBy(person, SHOWN)).orElse(List.of()), locale);
    }

    /** The cases in which I decided, or in which a decision of mine was recorded. */
    public List<CaseLine> decided(Act act, Locale locale) {
        return lines(act.person().map(person -> cases.decidedBy(person, SHOWN)).orElse(List.of()), locale);
    }

    private List<CaseLine> lines(List<CaseFile> files, Locale locale) {
        Map<UUID, String> titles = titles(files.stream().map(CaseFile::subject).collect(Collectors.toSet()), locale);
        return files.stream().map(file -> new CaseLine(file, titles.getOrDefault(file.subject().id(), ""))).toList();
    }

    private Line line(Duty duty, Map<UUID, CaseFile> files, Map<UUID, String> titles, LocalDate today,
            boolean standIn) {
        CaseFile file = files.get(duty.subject().id());
        Subject subject = file == null ? duty.subject() : file.subject();
        return new Line(duty, titles.getOrDefault(subject.id(), ""), path(duty, subject),
                duty.urgency(calendars.current(), regulation, today), duty.left(calendars.current(), today), standIn);
    }

    private String path(Duty duty, Subject subject) {
        CaseForm form = forms.get(subject.kind());
        if (duty.task().equals(StepDuties.CORRECT) && form != null) {
            return form.correctionPath(subject);
        }
        return duty.subject().kind().equals(CaseFile.KIND) || form == null
                ? "/cases/" + duty.subject().id()
                : form.dutyPath(duty.task(), subject);
    }

    private Map<UUID, CaseFile> files(List<Duty> open) {
        Set<UUID> ids = open.stream().map(Duty::subject).filter(s -> s.kind().equals(CaseFile.KIND)).map(Subject::id)
                .collect(Collectors.toSet());
        return ids.isEmpty()
                ? Map.of()
                : cases.list(ids).stream().collect(Collectors.toMap(CaseFile::id, Function.identity()));
    }

    private static Set<Subject> subjects(List<Duty> open, Collection<CaseFile> files) {
        Set<Subject> subjects = open.stream().map(Duty::subject).filter(s -> !s.kind().equals(CaseFile.KIND))
                .collect(Collectors.toCollection(HashSet::new));
        files.forEach(file -> subjects.add(file.subject()));
        return subjects;
    }

    private Map<UUID, String> titles(Set<Subject> subjects, Locale locale) {
        Map<UUID, String> titles = new HashMap<>();
        subjects.stream().collect(Collectors.groupingBy(Subject::kind, Collectors.mapping(Subject::id,
                Collectors.toSet()))).forEach((kind, ids) -> {
                    CaseForm form = forms.get(kind);
                    if (form != null) {
                        titles.putAll(form.titles(ids, locale));
                    }
                });
        return titles;
    }
}
