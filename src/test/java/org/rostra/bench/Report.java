package org.rostra.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;

/** Results as Markdown, printed and kept under {@code target/bench}. */
final class Report {
    static final Path FOLDER = Path.of("target", "bench");

    private final String name;
    private final StringBuilder text = new StringBuilder();

    Report(String name, String title) {
        this.name = name;
        text.append("### ").append(title).append("\n\n").append(machine()).append("\n\n");
    }

    void head(String... cells) {
        row((Object[]) cells);
        text.append("| --- ".repeat(cells.length)).append("|\n");
    }

    void row(Object... cells) {
        text.append("| ").append(String.join(" | ", Arrays.stream(cells).map(Report::cell).toList())).append(" |\n");
    }

    void line(String line) {
        text.append('\n').append(line).append('\n');
    }

    void write() throws IOException {
        Files.createDirectories(FOLDER);
        Files.writeString(FOLDER.resolve(name + ".md"), text);
        System.out.println(text);
    }

    static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    static int setting(String name, int otherwise) {
        return Integer.getInteger("rostra.bench." + name, otherwise);
    }

    private static String machine() {
        return "%s, %d processors, Java %s, %s, load %s".formatted(
                LocalDateTime.now().truncatedTo(ChronoUnit.MINUTES), Runtime.getRuntime().availableProcessors(),
                Runtime.version().feature(), System.getProperty("os.name"), load());
    }

    private static String load() {
        try {
            return Files.readString(Path.of("/proc/loadavg")).split(" ")[0];
        } catch (IOException e) {
            return "unknown";
        }
    }

    private static String cell(Object value) {
        return value instanceof Double number
                ? String.format(Locale.ROOT, number < 10 ? "%.2f" : "%,.0f", number)
                : value.toString();
    }
}
