package org.rostra.bench;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rostra.bench.Recorder.Sent;

/** Whole cases beside the bare SQL of the same rows: with few and with many stored, and over minutes. */
@Tag("bench")
class CasesBench {
    private static final int ROUNDS = Report.setting("rounds", 3);
    private static final int SECONDS = Report.setting("seconds", 20);
    private static final int MINUTES = Report.setting("minutes", 10);
    private static final int FINISHED = Report.setting("finished", 200_000);
    /** More than any machine will do in a second. */
    private static final int FASTEST = Report.setting("fastest", 1000);

    @Test
    void cases() throws Exception {
        try (var few = new CaseWork(0)) {
            var report = new Report("cases", "Whole cases: submission and three decisions, the desk read before each");
            few.product(SECONDS, few.drafts.make(SECONDS * FASTEST));
            perCase(few, report);
            try (var many = new CaseWork(FINISHED)) {
                rounds(few, many, report);
            }
            minutes(few, report);
            report.write();
        }
    }

    private static void perCase(CaseWork work, Report report) throws Exception {
        var drafts = work.drafts.make(500);
        work.execute("checkpoint");
        work.execute("vacuum");
        Thread.sleep(2000);
        long[] before = counters(work);
        work.product(3600, drafts);
        Thread.sleep(2000);
        long[] after = counters(work);
        report.head("Per case", "commits", "inserted", "updated", "WAL bytes", "kept bytes", "statements",
                "of them reads");
        Object[] cells = new Object[8];
        cells[0] = "product";
        for (int i = 0; i < before.length; i++) {
            cells[i + 1] = (after[i] - before[i]) / 500.0;
        }
        long writes = work.recorded.stream().filter(Sent::writes).count();
        long commits = work.recorded.stream().filter(Sent::commits).count();
        cells[1] = commits + " (+ 4 reading)";
        cells[6] = work.recorded.size() - commits;
        cells[7] = work.recorded.size() - commits - writes;
        report.row(cells);
        report.line("Bare: %d statements, the same rows. Kept bytes are pages, so they count free space and indexes."
                .formatted(work.bare.statements()));
    }

    private static long[] counters(CaseWork work) {
        return new long[]{work.number("select xact_commit from pg_stat_database where datname = current_database()"),
                work.number("select sum(n_tup_ins) from pg_stat_user_tables"),
                work.number("select sum(n_tup_upd) from pg_stat_user_tables"),
                work.number("select pg_current_wal_lsn() - '0/0'::pg_lsn"),
                work.number("select sum(pg_total_relation_size(relid)) from pg_stat_user_tables")};
    }

    private static void rounds(CaseWork few, CaseWork many, Report report) throws Exception {
        double[][] rates = new double[4][ROUNDS];
        many.product(SECONDS / 2, many.drafts.make(SECONDS * FASTEST / 2));
        few.bare(SECONDS / 2, few.drafts.make(SECONDS * FASTEST));
        for (int round = 0; round < ROUNDS; round++) {
            rates[0][round] = mean(few.product(SECONDS, few.drafts.make(SECONDS * FASTEST)));
            rates[1][round] = mean(few.bare(SECONDS, few.drafts.make(SECONDS * 2 * FASTEST)));
            rates[2][round] = mean(many.product(SECONDS, many.drafts.make(SECONDS * FASTEST)));
            rates[3][round] = mean(many.bare(SECONDS, many.drafts.make(SECONDS * 2 * FASTEST)));
        }
        report.line("");
        report.head("Cases a second", "product", "bare SQL", "ratio", "rounds of the product");
        row(report, "few stored", rates[0], rates[1]);
        row(report, FINISHED + " finished stored", rates[2], rates[3]);
        report.line("With %d finished cases stored beside few: %.2f ×."
                .formatted(FINISHED, Report.median(rates[2]) / Report.median(rates[0])));
    }

    private static void row(Report report, String name, double[] product, double[] bare) {
        report.row(name, Report.median(product), Report.median(bare), Report.median(product) / Report.median(bare),
                Arrays.stream(product).mapToObj("%.0f"::formatted).collect(Collectors.joining(", ")));
    }

    private static void minutes(CaseWork work, Report report) throws Exception {
        double[] tenths = work.product(MINUTES * 60, work.drafts.make(MINUTES * 60 * FASTEST));
        report.line("Over %d minutes: the last tenth %.2f × the first (%s cases a second by tenths).".formatted(MINUTES,
                tenths[9] / tenths[0], Arrays.stream(tenths).mapToObj("%.0f"::formatted)
                        .collect(Collectors.joining(", "))));
    }

    private static double mean(double[] tenths) {
        return DoubleStream.of(tenths).average().orElseThrow();
    }
}
