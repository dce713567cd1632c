package org.rostra.procedure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rostra.procedure.CaseFile.Outcome;

/** What somebody decides. Returning (退回补正) is not refusing (不予批准); both say why. */
public sealed interface Verb {
    /** @param confirmed the checklist of the step that the decider confirms, by its id */
    record Approve(@Nullable String opinion, @Nullable String confirmed) implements Verb {
        /** Where the step has no checklist. */
        public Approve(@Nullable String opinion) {
            this(opinion, null);
        }
    }

    /** Back to the applicant, to be put right. */
    record Return(List<String> reasons, @Nullable String opinion) implements Verb {}

    record Refuse(List<String> reasons, @Nullable String opinion) implements Verb {}

    @Nullable
    String opinion();

    default List<String> reasons() {
        return switch (this) {
            case Approve _ -> List.of();
            case Return(List<String> reasons, _) -> reasons;
            case Refuse(List<String> reasons, _) -> reasons;
        };
    }

    default Outcome outcome() {
        return switch (this) {
            case Approve _ -> Outcome.APPROVED;
            case Return _ -> Outcome.RETURNED;
            case Refuse _ -> Outcome.REFUSED;
        };
    }
}
