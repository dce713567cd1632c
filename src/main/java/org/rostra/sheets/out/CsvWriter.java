package org.rostra.sheets.out;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rostra.sheets.SheetWriter;
import org.rostra.sheets.csv.FormulaPrefix;

/** Separated text. A text that a program would take for a formula gets an apostrophe, which our reader takes away. */
public final class CsvWriter implements SheetWriter {
    private static final Pattern NOT_HELD = Pattern.compile("\0|\\p{Cs}");
    private static final Pattern TO_QUOTE = Pattern.compile("(?s).*[\",;\t\r\n].*|\\s.*|.*\\s|(?i)sep=.*|");

    private final Writer out;

    public CsvWriter(OutputStream stream, List<String> header) throws IOException {
        out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        out.write('\ufeff');
        row(header);
    }

    @Override
    public void row(List<? extends @Nullable Object> values) throws IOException {
        for (int column = 0; column < values.size(); column++) {
            if (column > 0) {
                out.write(',');
            }
            out.write(field(values.get(column)));
        }
        out.write("\r\n");
    }

    /** NUL and halves of characters cannot stand in a text file; they become the replacement character. */
    private static String field(@Nullable Object value) {
        String text = Texts.of(value);
        if (!(value instanceof Number)) {
            text = FormulaPrefix.protect(NOT_HELD.matcher(text).replaceAll("\ufffd"));
        }
        return value != null && TO_QUOTE.matcher(text).matches() ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    @Override
    public void close() throws IOException {
        out.flush();
    }
}
