package org.rostra.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * What stands over time: the first from the beginning, each later one from its day until the next.
 *
 * @param later by their days; of two on one day the last stands
 */
public record Dated<T>(T first, List<Since<T>> later) {
    /** What stands from a day on. */
    public record Since<T>(LocalDate from, T value) {}

    public Dated {
        later = List.copyOf(later);
    }

    public static <T> Dated<T> always(T value) {
        return new Dated<>(value, List.of());
    }

    /** What stands on the day. */
    public T on(LocalDate day) {
        return later.reversed().stream().filter(one -> !one.from.isAfter(day)).map(Since::value).findFirst()
                .orElse(first);
    }

    /** All that ever stood or is to stand, the latest first. */
    public Stream<T> all() {
        return Stream.concat(later.reversed().stream().map(Since::value), Stream.of(first));
    }

    /** This, and from the day on another; until what was set for a later day. */
    public Dated<T> with(LocalDate from, T value) {
        var before = later.stream().filter(one -> !one.from.isAfter(from));
        var after = later.stream().filter(one -> one.from.isAfter(from));
        return new Dated<>(first,
                Stream.of(before, Stream.of(new Since<>(from, value)), after).flatMap(part -> part).toList());
    }
}
