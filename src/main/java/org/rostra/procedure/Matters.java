package org.rostra.procedure;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rostra.duty.Duties;
import org.rostra.duty.Duty;
import org.rostra.ledger.Subject;
import org.springframework.stereotype.Component;

/** What duties are about, many of them by a few queries: for the desk and for whoever tells people of what they owe. */
@Component
public class Matters {
    /**
     * One duty and what it is about.
     *
     * @param file  the case, without its steps, where it is about one
     * @param title of what the duty, or its case, is about
     * @param path  where it is done
     */
    public record Matter(Duty duty, Optional<CaseFile> file, String title, String path) {}

    private final CaseTable cases;
    private final Duties duties;
    private final Map<String, CaseForm> forms;
    private final List<KeptFrom> kept;

    Matters(CaseTable cases, Duties duties, List<CaseForm> forms, List<KeptFrom> kept) {
        this.cases = cases;
        this.duties = duties;
        this.forms = forms.stream().collect(Collectors.toMap(CaseForm::kind, Function.identity()));
        this.kept = List.copyOf(kept);
    }

    /** In the order of the duties, all of which the caller may show. */
    public List<Matter> of(Collection<Duty> duties) {
        return of(duties, Locale.SIMPLIFIED_CHINESE);
    }

    /** The same with titles in the reader's language, where they have one. */
    public List<Matter> of(Collection<Duty> duties, Locale locale) {
        Map<UUID, CaseFile> files = files(duties);
        Set<Subject> about = new HashSet<>();
        duties.forEach(duty -> about.add(about(duty, files)));
        Map<UUID, String> titles = titles(about, locale);
        return duties.stream().map(duty -> {
            Subject subject = about(duty, files);
            return new Matter(duty, Optional.ofNullable(files.get(duty.subject().id())),
                    titles.getOrDefault(subject.id(), ""), path(duty, subject));
        }).toList();
    }

    /** What is owed about the subjects and about the open cases on them; at most so much. */
    public List<Duty> open(Collection<UUID> subjects, int limit) {
        Set<UUID> all = new HashSet<>(subjects);
        all.addAll(cases.openAbout(subjects));
        return duties.openAbout(all, limit);
    }

    /** Titles of subjects of any kind. */
    Map<UUID, String> titles(Collection<Subject> subjects, Locale locale) {
        return ask(subjects, (form, ids) -> form.titles(ids, locale));
    }

    /** The units that answer for what the duties are about, by the ids of the duties. */
    public Map<UUID, UUID> units(Collection<Duty> duties) {
        Map<UUID, CaseFile> files = files(duties);
        Map<UUID, UUID> of = ask(duties.stream().map(Duty::subject).collect(Collectors.toSet()), CaseForm::units);
        files.values().forEach(file -> of.put(file.id(), file.unit()));
        Map<UUID, UUID> units = new HashMap<>();
        duties.forEach(duty -> Optional.ofNullable(of.get(duty.subject().id()))
                .ifPresent(unit -> units.put(duty.id(), unit)));
        return units;
    }

    /** Who is not told of what is owed: he has a part in the case already and does not decide the step, or it is kept from him. By the ids of the duties. */
    public Map<UUID, Set<UUID>> excluded(Collection<Duty> duties) {
        Map<UUID, CaseFile> files = cases.whole(ids(duties)).stream()
                .collect(Collectors.toMap(CaseFile::id, Function.identity()));
        Map<UUID, Set<UUID>> hidden = merged(one -> {
            Set<Subject> own = duties.stream().map(Duty::subject)
                    .filter(subject -> one.kinds().contains(subject.kind()))
                    .collect(Collectors.toSet());
            return own.isEmpty() ? Map.of() : one.people(own);
        });
        Map<UUID, Set<UUID>> excluded = new HashMap<>();
        for (Duty duty : duties) {
            Set<UUID> people = new HashSet<>(hidden.getOrDefault(duty.subject().id(), Set.of()));
            CaseFile file = duty.task().equals(StepDuties.DECIDE) ? files.get(duty.subject().id()) : null;
            if (file != null) {
                people.addAll(takenPart(file));
            }
            excluded.put(duty.id(), people);
        }
        return excluded;
    }

    /** The kinds of subjects some of which are kept from somebody. */
    Set<String> keptKinds() {
        return kept.stream().flatMap(source -> source.kinds().stream()).collect(Collectors.toSet());
    }

    /** The subjects of which each of the people is not to know, whatever seat he shares. */
    public Map<UUID, Set<UUID>> kept(Collection<UUID> people) {
        return merged(one -> one.subjects(people));
    }

    private Map<UUID, Set<UUID>> merged(Function<KeptFrom, Map<UUID, Set<UUID>>> question) {
        Map<UUID, Set<UUID>> all = new HashMap<>();
        kept.forEach(source -> question.apply(source).forEach((id, more) -> all.computeIfAbsent(id,
                _ -> new HashSet<>()).addAll(more)));
        return all;
    }

    private static Set<UUID> takenPart(CaseFile file) {
        Set<UUID> people = new HashSet<>(Set.of(file.applicant()));
        file.steps().stream().filter(step -> step.round() == file.round()).forEach(step -> {
            step.decider().ifPresent(people::add);
            Optional.ofNullable(step.represented()).ifPresent(people::add);
        });
        return people;
    }

    private static Subject about(Duty duty, Map<UUID, CaseFile> files) {
        CaseFile file = files.get(duty.subject().id());
        return file == null ? duty.subject() : file.subject();
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

    private Map<UUID, CaseFile> files(Collection<Duty> duties) {
        Set<UUID> ids = ids(duties);
        return ids.isEmpty()
                ? Map.of()
                : cases.list(ids).stream().collect(Collectors.toMap(CaseFile::id, Function.identity()));
    }

    private static Set<UUID> ids(Collection<Duty> duties) {
        return duties.stream().map(Duty::subject).filter(one -> one.kind().equals(CaseFile.KIND)).map(Subject::id)
                .collect(Collectors.toSet());
    }

    private <T> Map<UUID, T> ask(Collection<Subject> subjects,
            BiFunction<CaseForm, Collection<UUID>, Map<UUID, T>> question) {
        Map<UUID, T> all = new HashMap<>();
        subjects.stream().collect(Collectors.groupingBy(Subject::kind, Collectors.mapping(Subject::id,
                Collectors.toSet()))).forEach((kind, ids) -> {
                    CaseForm form = forms.get(kind);
                    if (form != null) {
                        all.putAll(question.apply(form, ids));
                    }
                });
        return all;
    }
}
