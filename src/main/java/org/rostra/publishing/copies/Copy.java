package org.rostra.publishing.copies;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.registry.AccountState;

/**
 * A text on one of the institution's accounts that is like another.
 *
 * @param account  on which it was released
 * @param name     the account's
 * @param state    the account's today: one that rests or is closed may show the text all the same
 * @param what     the post or the delivery of a joint order that released it
 * @param link     where it stands; none where a post's release was told without one
 * @param likeness of the texts, see {@link Alike}
 * @param exact    whether the texts are the same but for punctuation, spaces, widths, variants of characters and links
 * @param text     under which {@link Copies#texts} tells it
 */
public record Copy(UUID account, String name, AccountState state, What what, String title, @Nullable String link,
        Instant released, double likeness, boolean exact, UUID text) {
    /** By what a text went out. */
    public sealed interface What {}

    /** A post, on the copy's account. */
    public record OfPost(UUID post) implements What {}

    /** What an account did for a joint order. */
    public record OfDelivery(UUID order, UUID delivery) implements What {}
}
