package org.rostra.policy.pack;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rostra.policy.pack.Problem.Where;

/** The ids a pack defines and those it cites, compared when all of it is read: a citation may come first. */
final class References {
    /** What an id names. */
    enum What {
        CLAUSE, RULE, OFFICE, UNIT, TIER, BODY, PROCEDURE, STEP, FORM, PAGE, FIELD, LIST, ENTRY, RETENTION
    }

    private record Cited(What what, String id, Where where) {}

    private final Map<What, Map<String, Where>> defined = new EnumMap<>(What.class);
    private final List<Cited> cited = new ArrayList<>();
    private final Problems problems;

    References(Problems problems) {
        this.problems = problems;
    }

    void define(What what, String id, Where where) {
        Where first = defined.computeIfAbsent(what, _ -> new HashMap<>()).putIfAbsent(id, where);
        if (first != null) {
            problems.add(where, Problem.Kind.DUPLICATE_ID, what, id, first);
        }
    }

    void cite(What what, String id, Where where) {
        cited.add(new Cited(what, id, where));
    }

    boolean has(What what, String id) {
        return defined.getOrDefault(what, Map.of()).containsKey(id);
    }

    /** Notes every citation of something that does not exist. */
    void check() {
        cited.stream().filter(citation -> !has(citation.what, citation.id)).forEach(
                citation -> problems.add(citation.where, Problem.Kind.UNKNOWN_ID, citation.what, citation.id));
    }
}
