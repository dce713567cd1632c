package org.rostra.registry;

import java.util.List;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rostra.ledger.Ids;

/**
 * One page of the register list: which accounts, in which order, from which row on.
 *
 * @param after the last row of the page before, or the first of the page after when going back
 */
public record AccountQuery(AccountFilter filter, Order order, @Nullable Key after, boolean back) {
    public AccountQuery(String text, @Nullable UUID unit, @Nullable Integer tier, @Nullable String platform,
            @Nullable AccountState state, Order order, @Nullable Key after, boolean back) {
        this(new AccountFilter(text, unit, by(tier, platform, state), null), order, after, back);
    }

    /** The page that an address asks for of what is meant. */
    static AccountQuery of(Function<String, @Nullable String> parameter, AccountFilter filter) {
        Key back = Key.parse(parameter.apply("before")).orElse(null);
        return new AccountQuery(filter, "changed".equals(parameter.apply("order")) ? Order.CHANGED : Order.NAME,
                back != null ? back : Key.parse(parameter.apply("after")).orElse(null), back != null);
    }

    private static Map<AccountDimension, String> by(@Nullable Integer tier, @Nullable String platform,
            @Nullable AccountState state) {
        Map<AccountDimension, String> by = new EnumMap<>(AccountDimension.class);
        if (tier != null) {
            by.put(AccountDimension.TIER, tier.toString());
        }
        if (platform != null) {
            by.put(AccountDimension.PLATFORM, platform);
        }
        if (state != null) {
            by.put(AccountDimension.STATE, state.name());
        }
        return by;
    }

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
            return Ids.find(text.substring(between + 1)).map(id -> new Key(text.substring(0, between), id));
        }
    }

    /** One page of the list, with the keys of its neighbours. */
    public record Page(List<Account> accounts, @Nullable Key previous, @Nullable Key next, int count, boolean more) {}

    public String text() {
        return filter.text();
    }

    public @Nullable UUID unit() {
        return filter.unit();
    }

    public @Nullable Integer tier() {
        return filter.value(AccountDimension.TIER).filter(tier -> !tier.equals(AccountDimension.NONE))
                .map(Integer::valueOf).orElse(null);
    }

    public @Nullable String platform() {
        return filter.by().get(AccountDimension.PLATFORM);
    }

    public @Nullable AccountState state() {
        return filter.value(AccountDimension.STATE).filter(state -> !state.equals(AccountDimension.NONE))
                .map(AccountState::valueOf).orElse(null);
    }
}
