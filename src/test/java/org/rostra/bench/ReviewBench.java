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
            // A register of this size has a history: without one the server plans for tables of a few rows.
            open(register, 2025);
            register.database.vacuum();
            ReviewYear year = begin(register, 2026);
            var rounds = register.university.bean(ReviewRounds.class);
            long before = System.nanoTime();
            rounds.enter(() -> Act.bySystem(House.now()), year);
            double opened = seconds(before);
            int reviews = register.house.sql().sql("select count(*) from review.review where year = 2026")
                    .query(Integer.class).single();
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

    private static ReviewYear begin(Register register, int year) {
        register.university.on(year + "-12-01");
        return register.university.bean(OpenReviews.class).open(register.university.by("clerk"), year);
    }

    private static void open(Register register, int year) {
        ReviewYear opened = begin(register, year);
        register.university.bean(ReviewRounds.class).enter(() -> Act.bySystem(House.now()), opened);
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
            case "review.review" -> " where year = 2026";
            case "duty.duty" -> " where task = 'review.confirm' and due_on = '2026-12-31'";
            case "ledger.event" -> " where type = 'review.opened' and happened_at > '2026-06-01'";
            default -> " where event_id in (select id from bare.ledger_event)";
        };
    }

    private static double seconds(long before) {
        return (System.nanoTime() - before) / 1e9;
    }
}
