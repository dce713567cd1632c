package org.rostra.registry;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person asked the register list for; the whole of it stands in the address.
 *
 * @param text  part of a name, an id, a link, a filing number
 * @param unit  with all units below it
 * @param after the last row of the page before, or the first of the page after when going back
 */
public record AccountQuery(String text, @Nullable UUID unit, @Nullable Integer tier, @Nullable String platform,
        @Nullable AccountState state, Order order, @Nullable Key after, boolean back) {
    /** The orders that an index serves. */
    public enum Order {
        NAME, CHANGED
    }

    /** The place of a row in its order. */
    public record Key(String value, UUID id) {
        private static final String BETWEEN = "~";

        public String text() {
            return value + BETWEEN + id;
        }

        /** Empty for anything that was not made by {@link #text}. */
        public static Optional<Key> parse(@Nullable String text) {
            int between = text == null ? -1 : text.lastIndexOf(BETWEEN);
            if (text == null || between < 0) {
                return Optional.empty();
            }
            try {
                return Optional.of(new Key(text.substring(0, between), UUID.fromString(text.substring(between + 1))));
            } catch (IllegalArgumentException _) {
                return Optional.empty();
            }
        }
    }

    /** One page of the list, with the keys of its neighbours. */
    public record Page(List<Account> accounts, @Nullable Key previous, @Nullable Key next, int count, boolean more) {}

    /** The same question from the start. */
    public AccountQuery first() {
        return new AccountQuery(text, unit, tier, platform, state, order, null, false);
    }

    AccountQuery from(@Nullable Key key) {
        return new AccountQuery(text, unit, tier, platform, state, order, key, false);
    }
}
