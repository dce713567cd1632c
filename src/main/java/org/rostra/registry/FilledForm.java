package org.rostra.registry;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A form of the pack as somebody filled it in.
 *
 * @param form      the form of the pack
 * @param procedure the procedure it goes through, from the kind of body
 * @param before    the answers of the round before, where it was returned
 */
public record FilledForm(UUID account, Part part, String form, String procedure, Answers answers,
        @Nullable Answers before, Instant saved) {
    /** The two forms that 七（一） asks for. */
    public enum Part {
        /** 附件1, the application to open. */
        APPLICATION,
        /** 附件2, the filing record of what was opened. */
        FILING,
        /** A form about an account that stands; kept with its change, of which there may be many. */
        CHANGE
    }

    FilledForm with(Answers other) {
        return new FilledForm(account, part, form, procedure, other, before, saved);
    }
}
