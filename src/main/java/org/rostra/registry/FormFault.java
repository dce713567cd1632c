package org.rostra.registry;

import java.util.Optional;
import org.rostra.policy.FormPlan;
import org.rostra.policy.Wording;
import org.rostra.web.Message;

/** A field that is missing or wrong, with its label and its page, so that the summary can link to it. */
public record FormFault(String page, String field, Wording label, Message what) {
    /** Of a field of the form; none where the form of the pack has no such field. */
    public static Optional<FormFault> of(FormPlan form, String field, String what) {
        return form.pages().stream().flatMap(page -> page.fields().stream().filter(one -> one.id().equals(field))
                .map(one -> new FormFault(page.id(), field, one.label(), Message.of(what)))).findFirst();
    }
}
