package org.rostra.commands.scope;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rostra.commands.console.CommandTexts;

/**
 * A TSV file with a header, its columns found by name. Quotes are ordinary characters; a byte order mark and carriage
 * returns are taken off; blank lines are passed over. What cannot be read is refused with its line.
 */
final class Rows {
    private final Path file;
    private final Map<String, Integer> columns = new HashMap<>();
    private final List<Row> rows = new ArrayList<>();

    /** One line and its number in the file, counted from 1. */
    record Row(int line, List<String> cells) {}

    /** The file cannot be used: why (a key of the bundle {@code scope}) and where. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1;
        private final String key;
        private final transient Object[] arguments;

        Unreadable(String key, Object... arguments) {
            super(key + Arrays.toString(arguments));
            this.key = key;
            this.arguments = arguments;
        }

        String in(CommandTexts words) {
            return words.get(key, arguments);
        }
    }

    private Rows(Path file) {
        this.file = file;
    }

    static Rows read(Path file, String... required) throws Unreadable {
        var rows = new Rows(file);
        rows.load();
        for (String column : required) {
            if (!rows.columns.containsKey(column)) {
                throw rows.refuse("scope.file.column-missing", 1, column);
            }
        }
        return rows;
    }

    List<Row> all() {
        return rows;
    }

    /** The cell, empty where the file has no such column or the line ends before it. */
    String cell(Row row, String column) {
        int at = columns.getOrDefault(column, Integer.MAX_VALUE);
        return at < row.cells.size() ? row.cells.get(at) : "";
    }

    /** The cell of a column the line must reach, with something in it. */
    String demand(Row row, String column) throws Unreadable {
        String cell = cell(row, column);
        if (cell.isBlank()) {
            throw refuse("scope.file.value-missing", row.line, column);
        }
        return cell;
    }

    Unreadable refuse(String key, int line, String what) {
        return new Unreadable(key, file, Integer.toString(line), what);
    }

    private void load() throws Unreadable {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            throw new Unreadable("scope.file.unreadable", file);
        }
        int line = 1;
        for (int from = 0; from < bytes.length; line++) {
            int to = from;
            while (to < bytes.length && bytes[to] != '\n') {
                to++;
            }
            accept(line, decode(bytes, from, to, line));
            from = to + 1;
        }
    }

    private String decode(byte[] bytes, int from, int to, int line) throws Unreadable {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, from, to - from))
                    .toString();
            String unmarked = line == 1 && text.startsWith("\ufeff") ? text.substring(1) : text;
            return unmarked.endsWith("\r") ? unmarked.substring(0, unmarked.length() - 1) : unmarked;
        } catch (CharacterCodingException e) {
            throw refuse("scope.file.not-utf8", line, "");
        }
    }

    private void accept(int line, String text) {
        List<String> cells = Arrays.asList(text.split("\t", -1));
        if (line == 1) {
            for (int i = 0; i < cells.size(); i++) {
                columns.putIfAbsent(cells.get(i).strip(), i);
            }
        } else if (!text.isBlank()) {
            rows.add(new Row(line, cells));
        }
    }
}
