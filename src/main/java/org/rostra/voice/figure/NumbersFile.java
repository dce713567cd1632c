package org.rostra.voice.figure;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rostra.sheets.Limits;
import org.rostra.sheets.Row;
import org.rostra.sheets.Rows;
import org.rostra.sheets.SheetFile;
import org.rostra.sheets.Sheets;
import org.rostra.sheets.UnreadableSheet;

/** Reads a table of months: month, received, in time, late, taken up again, in this order; a heading is passed over. */
public final class NumbersFile {
    private static final int MOST = 200;
    private static final Sheets SHEETS = new Sheets(Limits.DEFAULT.withRows(MOST));
    private static final Pattern MONTH = Pattern.compile("(\\d{4})\\s*[-/.\u5e74]\\s*(\\d{1,2})\\s*\u6708?");

    private NumbersFile() {
    }

    /**
     * One row of the table.
     *
     * @param number as the spreadsheet program shows it
     * @param month  what it says, where it says it rightly
     */
    public record Line(int number, List<String> cells, Optional<OtherMonth> month) {}

    /** @throws UnreadableSheet for what is no table */
    public static List<Line> read(Path file, String name, String platform) throws IOException {
        List<Line> lines = new ArrayList<>();
        try (SheetFile sheets = SHEETS.open(file, name); Rows rows = sheets.rows(sheets.first())) {
            while (rows.hasNext() && lines.size() < MOST) {
                Row row = rows.next();
                Line line = line(row, platform);
                boolean heading = lines.isEmpty() && line.month().isEmpty() && number(row.text(1)).isEmpty();
                if (!heading) {
                    lines.add(line);
                }
            }
        }
        return lines;
    }

    private static Line line(Row row, String platform) {
        List<String> cells = List.of(row.text(0), row.text(1), row.text(2), row.text(3), row.text(4));
        Optional<YearMonth> month = row.cell(0).date().map(YearMonth::from).or(() -> month(cells.get(0)));
        List<OptionalInt> numbers = cells.subList(1, 5).stream().map(NumbersFile::number).toList();
        boolean whole = month.isPresent() && numbers.stream().allMatch(OptionalInt::isPresent);
        return new Line(row.number(), cells, whole
                ? Optional.of(new OtherMonth(month.get(), platform, numbers.get(0).getAsInt(),
                        numbers.get(1).getAsInt(), numbers.get(2).getAsInt(), numbers.get(3).getAsInt()))
                : Optional.empty());
    }

    /** As people write a month. */
    public static Optional<YearMonth> month(String text) {
        Matcher found = MONTH.matcher(text.strip());
        int month = found.matches() ? Integer.parseInt(found.group(2)) : 0;
        return month >= 1 && month <= 12
                ? Optional.of(YearMonth.of(Integer.parseInt(found.group(1)), month))
                : Optional.empty();
    }

    private static OptionalInt number(String text) {
        String plain = text.strip().replaceAll("\\.0$", "");
        return plain.matches("\\d{1,7}") ? OptionalInt.of(Integer.parseInt(plain)) : OptionalInt.empty();
    }
}
