package org.rostra.bench;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rostra.ledger.Act;
import org.rostra.review.OpenReviews;
import org.rostra.review.ReviewRounds;
import org.rostra.review.ReviewYear;
import org.rostra.security.House;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Opening the review of a register of 100,000 accounts, beside the bare copy of the rows that it writes. */
@Tag("bench")
class ReviewBench {
    private static final int ACCOUNTS = Report.setting("accounts", 100_000);

    @Test
    void opens() throws Exception {
        try (var register = new Register(ACCOUNTS)) {
            register.university.on("2026-12-01");
            var rounds = register.university.bean(ReviewRounds.class);
            ReviewYear year = register.university.bean(OpenReviews.class).open(register.university.by("clerk"), 2026);
            long before = System.nanoTime();
            rounds.enter(() -> Act.bySystem(House.now()), year);
            double opened = seconds(before);
            int reviews = register.house.sql().sql("select count(*) from review.review").query(Integer.class).single();
            double bare = bare(JdbcClient.create(register.database.owner()));
            register.database.vacuum();
            before = System.nanoTime();
            rounds.go(() -> Act.bySystem(House.now()));
            double looked = seconds(before);
            var report = new Report("reviews", "The review of a year opened over %,d accounts".formatted(reviews));
            report.head("work", "seconds", "beside the bare rows");
            report.row("one insert from a select of the same rows", bare, "1");
            report.row("opened: reviews, duties, ledger", opened, "%.2f x".formatted(opened / bare));
            report.row("looked at anew, every dossier", looked, "%.2f x".formatted(looked / bare));
            report.write();
        }
    }

    private static double bare(JdbcClient owner) {
        owner.sql("create schema bare").update();
        double all = 0;
        for (String table : List.of("review.review", "duty.duty", "ledger.event", "ledger.pending")) {
            String copy = "bare." + table.replace('.', '_');
            owner.sql("create table " + copy + " (like " + table + " including all)").update();
            long before = System.nanoTime();
            owner.sql("insert into " + copy + " select * from " + table + where(table)).update();
            all += seconds(before);
        }
        return all;
    }

    private static String where(String table) {
        return switch (table) {
            case "duty.duty" -> " where task = 'review.confirm'";
            case "ledger.event" -> " where type = 'review.opened'";
            default -> "";
        };
    }

    private static double seconds(long before) {
        return (System.nanoTime() - before) / 1e9;
    }
}
