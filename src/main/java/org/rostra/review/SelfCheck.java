package org.rostra.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rostra.policy.FormPlan;
import org.rostra.registry.Answers;
import org.rostra.registry.FormFault;
import org.rostra.review.dossier.Facts;

/** The custodian's self-check: what it begins with, and what is missing in it that no single field can tell. */
public final class SelfCheck {
    /** The answers of an account of which nothing is otherwise. */
    static final Answers NOTHING_OTHERWISE = new Answers(Map.of("wish", List.of("continue"), "three-reviews",
            List.of("done")));
    /** How the account is kept goes on from year to year; what was published in one says nothing of the next. */
    private static final List<String> STANDING = List.of("three-reviews", "security");
    /** Of these what is wrong is ticked, and nothing else: left empty, they have been answered. */
    private static final Set<String> FOR_FAULTS = Set.of("prohibited", "security");
    private static final int MOST_WORKS = 3;

    private SelfCheck() {
    }

    /** What the form begins with: what stands since last year, and what the record knows. */
    public static Answers begun(Optional<Answers> lastYear, Facts facts) {
        Map<String, List<String>> begun = new HashMap<>();
        begun.put("wish", List.of("continue"));
        begun.put("trainings", List.of(String.valueOf(facts.educations())));
        lastYear.ifPresent(before -> STANDING.stream().filter(field -> !before.all(field).isEmpty())
                .forEach(field -> begun.put(field, before.all(field))));
        return new Answers(begun);
    }

    /** Whether the field asks what is wrong, so that no answer in it means that nothing is. */
    public static boolean asksForFaults(String field) {
        return FOR_FAULTS.contains(field);
    }

    static List<FormFault> faults(FormPlan form, Answers answers) {
        List<FormFault> faults = new ArrayList<>();
        if (answers.number("originals").orElse(0L) > answers.number("posts").orElse(Long.MAX_VALUE)) {
            FormFault.of(form, "originals", "review.self-check.originals").ifPresent(faults::add);
        }
        if (answers.text("works").lines().filter(line -> !line.isBlank()).count() > MOST_WORKS) {
            FormFault.of(form, "works", "review.self-check.works").ifPresent(faults::add);
        }
        if (!answers.all("prohibited").isEmpty() && answers.find("prohibited-explained").isEmpty()) {
            FormFault.of(form, "prohibited-explained", "registry.form.missing").ifPresent(faults::add);
        }
        return faults;
    }
}
