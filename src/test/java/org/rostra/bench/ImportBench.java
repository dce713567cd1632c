package org.rostra.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.postgresql.PGConnection;
import org.rostra.registry.intake.Batch;
import org.rostra.registry.intake.Office;
import org.rostra.sheets.SheetWriter;

/**
 * How long 100,000 rows of 12 columns take from upload to preview, beside a bare streaming read of the same file, and to
 * confirm, beside a copy of the same rows. Run by hand, with {@code -Xmx128m}; medians of three rounds after one to warm
 * up.
 */
public final class ImportBench {
    private static final int ROWS = Integer.getInteger("rows", 100_000);
    private static final int ROUNDS = 4;
    private static final List<String> HEADER = List.of("序号", "主办单位", "平台类型", "账号名称", "账号ID", "主页链接", "管理员", "开通时间",
            "认证主体", "粉丝数", "联系电话", "备注");

    private ImportBench() {
    }

    public static void main(String[] arguments) throws IOException, SQLException {
        try (Office office = new Office()) {
            IntStream.range(0, 100)
                    .forEach(at -> office.unit(office.institution, "COLLEGE", "C" + at, "第" + at + "学院"));
            Path file = write(Files.createTempFile("import-bench", ".xlsx"));
            long[][] took = new long[4][ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                office.clear();
                took[0][round] = bare(file);
                took[1][round] = preview(office, file);
                Batch batch = office.latest();
                long start = System.nanoTime();
                Batch done = office.confirm(batch);
                took[2][round] = millis(start);
                if (done.state() != Batch.State.CONFIRMED) {
                    throw new IllegalStateException(done.toString());
                }
                took[3][round] = copy(office);
                System.out.printf("round %d: read %d ms, preview %d ms, confirm %d ms, copy %d ms%n", round,
                        took[0][round], took[1][round], took[2][round], took[3][round]);
            }
            System.out.printf("preview / bare read: %.1f   confirm / copy: %.1f   (largest heap %d MB)%n",
                    median(took[1]) / median(took[0]), median(took[2]) / median(took[3]),
                    Runtime.getRuntime().maxMemory() >> 20);
            Files.delete(file);
        }
    }

    private static Path write(Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
                SheetWriter writer = SheetWriter.xlsx(out, "台账", HEADER)) {
            for (int at = 0; at < ROWS; at++) {
                writer.row(List.of(at + 1, "第" + at % 100 + "学院", at % 3 == 0 ? "新浪微博" : "微信公众号",
                        "第" + at % 100 + "学院青年之声" + at, at % 3 == 0 ? "" : "hufe_" + at,
                        at % 3 == 0 ? "https://weibo.com/u/" + (1_000_000_000L + at) : "", "张" + at % 900,
                        "2019.5." + (1 + at % 28), "第" + at % 100 + "学院", at % 9000, "0731-88811" + at % 1000, ""));
            }
        }
        return file;
    }

    private static long bare(Path file) throws IOException {
        long start = System.nanoTime();
        long cells;
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile());
                Stream<org.dhatim.fastexcel.reader.Row> rows = workbook.getFirstSheet().openStream()) {
            cells = rows.mapToLong(row -> row.stream().filter(cell -> cell != null && cell.getText() != null).count())
                    .sum();
        }
        return cells < ROWS ? -1 : millis(start);
    }

    private static long preview(Office office, Path file) throws IOException {
        Path upload = Files.createTempFile("import-bench", ".upload");
        Files.copy(file, upload, StandardCopyOption.REPLACE_EXISTING);
        long start = System.nanoTime();
        Batch batch = office.read("台账.xlsx", upload);
        long took = millis(start);
        if (batch.writes() != ROWS) {
            throw new IllegalStateException(batch.toString());
        }
        return took;
    }

    /** The same accounts into a table with the same columns and indexes. */
    private static long copy(Office office) throws IOException, SQLException {
        Path rows = Files.createTempFile("import-bench", ".copy");
        office.sql.sql("drop table if exists registry.bench").update();
        office.sql.sql("create table registry.bench (like registry.account including all)").update();
        try (var connection = office.connection(); OutputStream out = Files.newOutputStream(rows)) {
            connection.unwrap(PGConnection.class).getCopyAPI()
                    .copyOut("copy registry.account to stdout (format binary)", out);
        }
        long start = System.nanoTime();
        try (var connection = office.connection(); var in = Files.newInputStream(rows)) {
            connection.unwrap(PGConnection.class).getCopyAPI()
                    .copyIn("copy registry.bench from stdin (format binary)", in, 1 << 16);
        }
        long took = millis(start);
        Files.delete(rows);
        office.sql.sql("drop table registry.bench").update();
        return took;
    }

    private static double median(long[] rounds) {
        long[] counted = Arrays.copyOfRange(rounds, 1, rounds.length);
        Arrays.sort(counted);
        return counted[counted.length / 2];
    }

    private static long millis(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }
}
