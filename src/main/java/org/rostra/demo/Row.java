package org.rostra.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A row of the demonstration's data, cells by the names of the columns. */
record Row(Map<String, String> cells) {
    static List<Row> of(String file) {
        try (InputStream bytes = open(file);
                var lines = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            String[] columns = Objects.requireNonNull(lines.readLine()).split("\t");
            return lines.lines().map(line -> row(columns, line.split("\t", -1))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static InputStream open(String file) {
        return Objects.requireNonNull(Row.class.getResourceAsStream("/demo/" + file), file);
    }

    String get(String column) {
        return Objects.requireNonNull(cells.get(column), column);
    }

    Optional<String> find(String column) {
        return Optional.of(get(column)).filter(text -> !text.isEmpty());
    }

    private static Row row(String[] columns, String[] cells) {
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < columns.length; i++) {
            row.put(columns[i], cells[i]);
        }
        return new Row(row);
    }
}
