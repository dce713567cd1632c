package org.rostra.sheets;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/**
 * How long 100,000 rows of 12 columns take, beside the bare reader of the library used for writing. Run by hand, with
 * {@code -Xmx128m}; not a test.
 */
final class ReadingSpeed {
    private static final int ROWS = 100_000;

    private ReadingSpeed() {
    }

    public static void main(String[] arguments) throws IOException {
        Path xlsx = Files.createTempFile("speed", ".xlsx");
        Path csv = Files.createTempFile("speed", ".csv");
        for (int round = 0; round < 6; round++) {
            String line = "write xlsx %d ms, csv %d ms, bare read %d ms, open xlsx %d ms, open + rows %d ms, csv %d ms";
            System.out.println(line.formatted(write(xlsx), write(csv), bare(xlsx), open(xlsx, false), open(xlsx, true),
                    open(csv, true)));
        }
        Files.delete(xlsx);
        Files.delete(csv);
    }

    private static long write(Path file) throws IOException {
        long start = System.nanoTime();
        List<String> header = Stream.iterate(0, each -> each + 1).limit(12).map(Columns::letters).toList();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
                SheetWriter writer = file.toString().endsWith("csv")
                        ? SheetWriter.csv(out, header)
                        : SheetWriter.xlsx(out, "speed", header)) {
            List<Object> row = new ArrayList<>();
            for (int at = 0; at < ROWS; at++) {
                row.clear();
                for (int column = 0; column < 12; column++) {
                    row.add(column % 4 == 0 ? (Object) (at * 12L + column) : "南湖之声 " + column + "-" + at % 5000);
                }
                writer.row(row);
            }
        }
        return millis(start);
    }

    private static long bare(Path file) throws IOException {
        long start = System.nanoTime();
        long cells = 0;
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile());
                Stream<org.dhatim.fastexcel.reader.Row> rows = workbook.getFirstSheet().openStream()) {
            cells += rows.mapToLong(row -> row.stream().filter(cell -> cell != null && cell.getText() != null).count())
                    .sum();
        }
        return cells < ROWS ? -1 : millis(start);
    }

    private static long open(Path file, boolean all) throws IOException {
        long start = System.nanoTime();
        long cells = 0;
        try (SheetFile opened = new Sheets(Limits.DEFAULT).open(file, file.getFileName().toString())) {
            try (Rows rows = opened.rows(opened.first())) {
                while (all && rows.hasNext()) {
                    cells += rows.next().cells().stream().filter(cell -> !cell.text().isEmpty()).count();
                }
            }
        }
        return all && cells < ROWS ? -1 : millis(start);
    }

    private static long millis(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }
}
