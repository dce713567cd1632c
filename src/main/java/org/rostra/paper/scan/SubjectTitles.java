package org.rostra.paper.scan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rostra.ledger.Subject;
import org.rostra.procedure.CaseForm;
import org.rostra.web.SubjectPaths;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What papers are about: how it is called, and where it is shown. */
@Component
public class SubjectTitles {
    private final List<CaseForm> forms;
    private final List<SubjectPaths> paths;

    SubjectTitles(List<CaseForm> forms, ObjectProvider<SubjectPaths> paths) {
        this.forms = forms;
        this.paths = paths.orderedStream().toList();
    }

    /**
     * One subject.
     *
     * @param title empty where nobody has one for it
     * @param path  empty where it has no page of its own
     */
    public record Shown(String title, String path) {}

    /** Of all papers of a pile, by subject. */
    public Map<Subject, Shown> of(SortedPile sorted) {
        Set<Subject> all = sorted.lines().stream().flatMap(line -> line.paper().stream()).map(paper -> paper.subject())
                .collect(Collectors.toSet());
        Map<UUID, String> titles = new HashMap<>();
        for (CaseForm form : forms) {
            List<UUID> ids = all.stream().filter(one -> one.kind().equals(form.kind())).map(Subject::id).toList();
            if (!ids.isEmpty()) {
                titles.putAll(form.titles(ids));
            }
        }
        return all.stream().collect(Collectors.toMap(one -> one,
                one -> new Shown(titles.getOrDefault(one.id(), ""), path(one))));
    }

    private String path(Subject subject) {
        return paths.stream().filter(one -> one.knows(subject.kind())).map(one -> one.path(subject.id())).findFirst()
                .orElse("");
    }
}
