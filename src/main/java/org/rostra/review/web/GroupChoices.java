package org.rostra.review.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.rostra.review.Seen;
import org.rostra.review.group.Choice;
import org.rostra.review.group.UnitAnswer;
import java.util.List;

/** What was chosen on a screen of groups; what is left open is kept where somebody ticked that of the rest. */
final class GroupChoices {
    private GroupChoices() {
    }

    static Map<UUID, Choice> of(HttpServletRequest request) {
        String[] keys = request.getParameterValues("seen");
        UnitAnswer rest = request.getParameter("rest") == null ? UnitAnswer.OPEN : UnitAnswer.KEEP;
        Map<UUID, Choice> choices = new LinkedHashMap<>();
        for (Seen seen : Picked.of(keys == null ? List.of() : List.of(keys))) {
            UUID group = seen.review();
            UnitAnswer answer = Optional.ofNullable(request.getParameter("answer:" + group)).flatMap(UnitAnswer::find)
                    .orElse(rest);
            if (answer.given()) {
                String why = request.getParameter("why:" + group);
                choices.put(group, new Choice(group, seen.version(), answer, why == null ? "" : why));
            }
        }
        return choices;
    }
}
