package org.rostra.bench;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rostra.archive.ArchivePackage;
import org.rostra.archive.ArchiveWork;
import org.rostra.archive.Archives;
import org.rostra.ledger.Act;
import org.rostra.paper.Papers;
import org.rostra.print.PaperPrinter;
import org.rostra.print.Sheet;
import org.rostra.ledger.Subject;
import org.rostra.review.OpenReviews;
import org.rostra.review.Review;
import org.rostra.review.ReviewRounds;
import org.rostra.review.ReviewYear;
import org.rostra.security.House;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A year of reviews packed for the archive, beside the bare printing of the same forms. */
@Tag("bench")
class ArchiveBench {
    private static final int ACCOUNTS = Report.setting("accounts", 4_000);
    private static final int ROUNDS = Report.setting("rounds", 3);
    private static final int SAMPLE = 300;

    @Test
    void packs() throws Exception {
        try (var register = new Register(ACCOUNTS)) {
            register.university.on("2026-12-01");
            Act clerk = register.university.by("clerk");
            ReviewYear year = register.university.bean(OpenReviews.class).open(clerk, 2026);
            register.university.bean(ReviewRounds.class).enter(() -> Act.bySystem(House.now()), year);
            JdbcClient.create(register.database.owner()).sql("""
                    update review.review set state = 'CONCLUDED', conclusion = 'PASSED', reasons = '', concluded_by = :by,
                        concluded_at = '2026-12-20'
                    """).param("by", register.university.id("clerk")).update();
            register.database.vacuum();
            print(register, clerk);
            List<Double> printed = new ArrayList<>();
            List<Double> packed = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                printed.add(print(register, clerk));
                long before = System.nanoTime();
                UUID id = register.university.bean(Archives.class).begin(register.university.by("clerk"),
                        year.asSubject());
                register.university.bean(ArchiveWork.class).begin(id, Duration.ofHours(1));
                packed.add((System.nanoTime() - before) / 1e9);
            }
            ArchivePackage made = register.university.bean(Archives.class).of(clerk, year.asSubject()).getFirst();
            double bare = median(printed) * made.records();
            var report = new Report("archive", "The reviews of a year packed, %,d records, %d parts, %,d MB".formatted(
                    made.records(), made.parts().size(),
                    made.parts().stream().mapToLong(ArchivePackage.Part::size).sum() >> 20));
            report.head("work", "seconds", "beside bare printing");
            report.row("forms read and printed as PDF/A", bare, "1");
            report.row("packed: forms, metadata, proofs, digests", median(packed),
                    "%.2f x".formatted(median(packed) / bare));
            report.write();
        }
    }

    private static double median(List<Double> seconds) {
        return seconds.stream().sorted().toList().get(seconds.size() / 2);
    }

    /** Seconds for one form, of some. */
    private static double print(Register register, Act act) throws Exception {
        List<UUID> some = register.house.sql().sql("select id from review.review order by place, id limit :limit")
                .param("limit", SAMPLE).query((row, _) -> row.getObject(1, UUID.class)).list();
        Papers papers = register.university.bean(Papers.class);
        var printer = register.university.bean(PaperPrinter.class);
        long before = System.nanoTime();
        for (UUID one : some) {
            for (Sheet sheet : papers.archival(act, new Subject(Review.KIND, one), "x")) {
                printer.pdf(List.of(sheet), new ByteArrayOutputStream());
            }
        }
        return (System.nanoTime() - before) / 1e9 / some.size();
    }
}
