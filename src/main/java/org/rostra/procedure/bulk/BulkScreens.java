package org.rostra.procedure.bulk;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.rostra.directory.People;
import org.rostra.ledger.Act;
import org.rostra.policy.Refused;
import org.rostra.policy.Regulation;
import org.rostra.web.Answer;
import org.rostra.web.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** The pages of acts on many, wherever the many were chosen. */
@Component
public record BulkScreens(BulkActs acts, People people, Regulation regulation) {
    /**
     * The dry run.
     *
     * @param duties found to be shown to the act's person
     * @param back   the list in which they were chosen
     */
    public Answer preview(Act act, Choice choice, Collection<UUID> duties, String back) {
        Optional<UUID> assignee = choice.assignee();
        try {
            List<Prospect> all = acts.preview(act, choice.kind(), duties, assignee.orElse(null));
            Set<UUID> named = new HashSet<>();
            all.forEach(one -> named.addAll(one.holders()));
            assignee.ifPresent(named::add);
            return Answer.screen("procedure/bulk").with("kind", choice.kind()).with("all", all)
                    .with("people", people.names(named)).with("assignee", assignee.orElse(null))
                    .with("me", act.person().orElseThrow()).with("back", back);
        } catch (Refused refused) {
            return Problem.page(refused, HttpStatus.CONFLICT);
        }
    }

    public Answer result(BulkActs.Done done) {
        return Answer.screen("procedure/bulk-result").with("bulk", done.bulk()).with("matters", done.matters())
                .with("people", Optional.ofNullable(done.bulk().assignee()).map(one -> people.names(List.of(one)))
                        .orElse(Map.of()))
                .with("regulation", regulation);
    }
}
