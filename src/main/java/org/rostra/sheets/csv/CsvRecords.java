package org.rostra.sheets.csv;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rostra.sheets.Part;
import org.rostra.sheets.Reason;
import org.rostra.sheets.Source;

/**
 * Cuts text into records (RFC 4180; lines end with CR LF, LF or CR). Own work, because a refusal must name the line, a
 * field must be cut off before it fills the memory, and tab-separated text may come without quoting.
 */
final class CsvRecords implements AutoCloseable {
    private static final int END = -1;

    private final Reader reader;
    private final Dialect dialect;
    private final Source source;
    private final char[] buffer = new char[1 << 15];
    private final StringBuilder field = new StringBuilder();
    private int at;
    private int filled;
    private long line = 1;

    CsvRecords(Reader reader, Dialect dialect, Source source) {
        this.reader = reader;
        this.dialect = dialect;
        this.source = source;
    }

    long line() {
        return line;
    }

    /** The next record, an empty line as one empty field; null at the end of the text. */
    @Nullable
    List<String> next() throws IOException {
        if (peek() == END) {
            return null;
        }
        List<String> fields = new ArrayList<>();
        while (true) {
            int end = dialect.quoted() && peek() == '"' ? quoted() : plain();
            add(fields);
            if (end != dialect.separator()) {
                return fields;
            }
        }
    }

    private int plain() throws IOException {
        while (true) {
            int character = read();
            if (character == END || character == dialect.separator() || isLineEnd(character)) {
                return character;
            }
            append(character);
        }
    }

    private int quoted() throws IOException {
        long opened = line;
        read();
        while (true) {
            int character = read();
            if (character == END) {
                throw source.refusal(Reason.UNCLOSED_QUOTE, new Part.Line(opened));
            }
            if (character != '"') {
                line += character == '\n' || character == '\r' && peek() != '\n' ? 1 : 0;
                append(character);
            } else if (peek() == '"') {
                append(read());
            } else {
                return afterQuote();
            }
        }
    }

    private int afterQuote() throws IOException {
        int character = read();
        while (character == ' ' && dialect.separator() != ' ') {
            character = read();
        }
        if (character != END && character != dialect.separator() && !isLineEnd(character)) {
            throw source.refusal(Reason.TEXT_AFTER_QUOTE, new Part.Line(line));
        }
        return character;
    }

    /** Consumes the second half of CR LF and counts the line. */
    private boolean isLineEnd(int character) throws IOException {
        if (character == '\r' && peek() == '\n') {
            read();
        }
        boolean end = character == '\r' || character == '\n';
        line += end ? 1 : 0;
        return end;
    }

    private void append(int character) {
        if (field.length() == source.limits().cellLength()) {
            throw source.refusal(Reason.CELL_TOO_LONG, new Part.Line(line),
                    Integer.toString(source.limits().cellLength()));
        }
        field.append((char) character);
    }

    /** Empty fields beyond the last column allowed are what programs leave behind, and are dropped. */
    private void add(List<String> fields) {
        if (fields.size() < source.limits().columns()) {
            fields.add(field.toString());
        } else if (!field.isEmpty()) {
            throw source.refusal(Reason.TOO_MANY_COLUMNS, new Part.Line(line),
                    Integer.toString(source.limits().columns()));
        }
        field.setLength(0);
    }

    private int peek() throws IOException {
        if (at == filled) {
            at = 0;
            filled = Math.max(0, reader.read(buffer));
        }
        return filled == 0 ? END : buffer[at];
    }

    private int read() throws IOException {
        int character = peek();
        at += character == END ? 0 : 1;
        return character;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
