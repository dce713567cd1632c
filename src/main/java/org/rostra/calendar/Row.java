package org.rostra.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;

/** One line of a tab-separated table, knowing where it stands. Lines that begin with # and empty lines are not rows. */
record Row(String place, List<String> fields) {

    static List<Row> ofResource(String name) {
        try (InputStream in = Objects.requireNonNull(Row.class.getResourceAsStream("/calendar/" + name), name)) {
            return of(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    static List<Row> of(String source, String text) {
        List<String> lines = text.lines().toList();
        return IntStream.range(0, lines.size()).filter(i -> !lines.get(i).isBlank() && !lines.get(i).startsWith("#"))
                .mapToObj(i -> new Row(source + ":" + (i + 1), List.of(lines.get(i).split("\t", -1)))).toList();
    }

    /** Reads the row, turning whatever cannot be read in it into a refusal that names the place. */
    <T> T read(Function<List<String>, T> reading) {
        try {
            return reading.apply(fields);
        } catch (CalendarRefused e) {
            throw e;
        } catch (RuntimeException e) {
            CalendarRefused refused = new CalendarRefused(CalendarRefused.Reason.LINE_UNREADABLE, place,
                    String.join(" ", fields));
            refused.initCause(e);
            throw refused;
        }
    }
}
