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
import org.rostra.procedure.bulk.Bulk.Kind;
import org.rostra.web.Answer;
import org.rostra.web.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** The pages of acts on many, wherever the many were chosen. */
@Component
public class BulkScreens {
    private final BulkActs acts;
    private final People people;
    private final Regulation regulation;

    BulkScreens(BulkActs acts, People people, Regulation regulation) {
        this.acts = acts;
        this.people = people;
        this.regulation = regulation;
    }

    /**
     * The dry run.
     *
     * @param duties found to be shown to the act's person
     * @param back   the list in which they were chosen
     */
    public Answer preview(Act act, Kind kind, Collection<UUID> duties, Optional<UUID> assignee, String back) {
        try {
            List<Prospect> all = acts.preview(act, kind, duties, assignee.orElse(null));
            Set<UUID> named = new HashSet<>();
            all.forEach(one -> named.addAll(one.holders()));
            assignee.ifPresent(named::add);
            return Answer.screen("procedure/bulk").with("kind", kind).with("all", all)
                    .with("people", people.names(named)).with("assignee", assignee.orElse(null)).with("back", back);
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
