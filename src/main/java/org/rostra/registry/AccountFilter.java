package org.rostra.registry;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which accounts are meant, by list, export and statistics alike; the whole of it stands in the address.
 *
 * @param text part of a name, an id, a link, a filing number
 * @param unit with all units below it
 * @param by   the value asked for of each dimension
 * @param on   as of another day than today; only states are of that day, everything else as it is now
 */
public record AccountFilter(String text, @Nullable UUID unit, Map<AccountDimension, String> by,
        @Nullable LocalDate on) {
    private static final int LONGEST = 200;

    public static final AccountFilter ALL = new AccountFilter("", null, Map.of(), null);

    public AccountFilter {
        by = by.isEmpty() ? Map.of() : new EnumMap<>(by);
    }

    /** What an address says; what it says wrongly is left out. */
    public static AccountFilter of(Function<String, @Nullable String> parameter) {
        Map<AccountDimension, String> by = new EnumMap<>(AccountDimension.class);
        for (AccountDimension dimension : AccountDimension.values()) {
            String value = parameter.apply(dimension.id());
            if (value != null && !value.isBlank() && dimension.takes(value)) {
                by.put(dimension, value);
            }
        }
        String text = parameter.apply("q");
        return new AccountFilter(text == null || text.length() > LONGEST ? "" : text.replace("\0", ""),
                parsed(parameter.apply("unit"), UUID::fromString).orElse(null), by,
                parsed(parameter.apply("on"), LocalDate::parse).orElse(null));
    }

    /** The same for another value of one dimension. */
    public AccountFilter with(AccountDimension dimension, String value) {
        Map<AccountDimension, String> more = new EnumMap<>(AccountDimension.class);
        more.putAll(by);
        more.put(dimension, value);
        return new AccountFilter(text, unit, more, on);
    }

    /** The same for any value of the dimension. */
    public AccountFilter without(AccountDimension dimension) {
        Map<AccountDimension, String> fewer = new EnumMap<>(AccountDimension.class);
        fewer.putAll(by);
        fewer.remove(dimension);
        return new AccountFilter(text, unit, fewer, on);
    }

    /** The same at and below the unit, or everywhere. */
    public AccountFilter below(@Nullable UUID top) {
        return new AccountFilter(text, top, by, on);
    }

    public Optional<String> value(AccountDimension dimension) {
        return Optional.ofNullable(by.get(dimension));
    }

    /** True where only groups are meant. */
    public boolean groups() {
        return AccountDimension.GROUP.equals(by.get(AccountDimension.KIND));
    }

    /** The parameters of an address that says the same. */
    public Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (!text.isBlank()) {
            parameters.put("q", text);
        }
        if (unit != null) {
            parameters.put("unit", unit.toString());
        }
        by.forEach((dimension, value) -> parameters.put(dimension.id(), value));
        if (on != null) {
            parameters.put("on", on.toString());
        }
        return parameters;
    }

    private static <T> Optional<T> parsed(@Nullable String text, Function<String, T> parse) {
        try {
            return text == null || text.isBlank() ? Optional.empty() : Optional.of(parse.apply(text));
        } catch (DateTimeException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
