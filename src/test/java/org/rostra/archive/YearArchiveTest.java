package org.rostra.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rostra.archive.check.Bag;
import org.rostra.archive.check.Checked;
import org.rostra.ledger.Act;
import org.rostra.ledger.Event;
import org.rostra.ledger.Finding;
import org.rostra.ledger.Ledger;
import org.rostra.ledger.Subject;
import org.rostra.print.PdfA;
import org.rostra.review.ConfirmReview;
import org.rostra.review.JudgeReviews;
import org.rostra.review.OpenReviews;
import org.rostra.review.Review;
import org.rostra.review.ReviewRounds;
import org.rostra.review.ReviewYear;
import org.rostra.review.Reviews;
import org.rostra.review.Seen;
import org.rostra.review.SignReviews;
import org.rostra.security.House;

/** The review of a year becomes a package in parts; what is not concluded is listed with its reason. */
class YearArchiveTest {
    private static final int ACCOUNTS = 100;
    private static final int OPEN = 2;
    private static final int PART = 45;
    private static final Pattern RECORD = Pattern.compile("data/\\d{4}/metadata\\.xml");
    private static final Pattern LEAF = Pattern.compile("<叶摘要 算法=\"SHA-256\">([0-9a-f]{64})<");

    private static ArchiveHouse school;
    private static ReviewYear year;
    private static List<byte[]> parts;
    private static long took;

    @BeforeAll
    static void make() {
        school = new ArchiveHouse("--rostra.archive.part=" + PART);
        school.university.on("2026-12-01");
        List<UUID> accounts = new ArrayList<>();
        for (int i = 0; i < ACCOUNTS; i++) {
            accounts.add(account(i));
        }
        year = school.bean(OpenReviews.class).open(school.university.by("clerk"), 2026);
        school.bean(ReviewRounds.class).enter(() -> Act.bySystem(House.now()), year);
        conclude(accounts.subList(OPEN, ACCOUNTS));
        long before = System.nanoTime();
        parts = school.make(year.asSubject());
        took = System.nanoTime() - before;
        System.out.println("archive of " + ACCOUNTS + " reviews: " + took / 1_000_000 + " ms, "
                + parts.stream().mapToInt(part -> part.length).sum() / 1024 + " KB");
    }

    private static UUID account(int number) {
        UUID id = UUID.randomUUID();
        school.house.sql().sql("""
                insert into registry.account (id, state, name, name_key, pinyin, platform, canonical_id, unit_id, body,
                    tier, filing_number, filed_on, changed_at)
                values (:id, 'RUNNING', :name, :name, :name, 'weibo', :name, :unit, 'COLLEGE', 2, :name, '2024-03-01',
                    now())
                """).param("id", id).param("name", "a%03d".formatted(number))
                .param("unit", school.university.unit("BIZ")).update();
        school.house.sql().sql("insert into registry.custody (id, account_id, person_id, from_on) "
                + "values (gen_random_uuid(), :account, :person, '2024-03-01')").param("account", id)
                .param("person", school.university.id("custodian")).update();
        return id;
    }

    /** By those whose turn it is, a screen at a time. */
    private static void conclude(List<UUID> accounts) {
        Reviews reviews = school.bean(Reviews.class);
        for (int from = 0; from < accounts.size(); from += Reviews.PAGE) {
            List<Review> some = now(reviews, accounts, from);
            school.bean(ConfirmReview.class).unchanged(school.university.by("custodian"),
                    some.stream().map(Review::id).toList());
            school.bean(SignReviews.class).sign(school.university.by("dean"), seen(now(reviews, accounts, from)),
                    Map.of());
            school.bean(JudgeReviews.class).passAll(school.university.by("clerk2"), some.getFirst().part(),
                    seen(now(reviews, accounts, from)));
        }
    }

    private static List<Review> now(Reviews reviews, List<UUID> accounts, int from) {
        return accounts.subList(from, Math.min(accounts.size(), from + Reviews.PAGE)).stream()
                .map(one -> reviews.ofAccount(one).getFirst()).toList();
    }

    private static List<Seen> seen(List<Review> reviews) {
        return reviews.stream().map(one -> new Seen(one.id(), one.version())).toList();
    }

    @AfterAll
    static void close() {
        List<Finding> findings = new ArrayList<>();
        school.bean(Ledger.class).check(findings::add);
        school.close();
        assertThat(findings).isEmpty();
    }

    @Test
    void holdsEveryConcludedReviewOnceInWholeParts() {
        assertThat(parts).hasSize(3);
        int records = 0;
        for (byte[] part : parts) {
            Checked checked = Bag.check(part);
            assertThat(checked.faults()).isEmpty();
            records += checked.records();
        }
        assertThat(records).isEqualTo(ACCOUNTS - OPEN);
        Set<String> titles = new HashSet<>();
        parts.forEach(part -> Bag.of(part).text("data/卷内目录.csv").lines().skip(1)
                .forEach(line -> titles.add(line.split(",")[3])));
        assertThat(titles).hasSize(ACCOUNTS - OPEN);
        assertThat(Bag.of(parts.get(2)).text("bag-info.txt")).contains("Bag-Count: 3 of 3");
    }

    @Test
    void tellsOfTheWholeAndOfWhatIsNotInIt() {
        Bag first = Bag.of(parts.getFirst());
        assertThat(first.files()).containsKeys("data/年审通知.pdf", "data/年审结果通报.pdf", "data/年审总表.csv",
                "data/未归档清单.csv");
        assertThat(first.text("data/年审总表.csv").lines()).hasSize(ACCOUNTS - OPEN + 1);
        assertThat(first.text("data/未归档清单.csv").lines()).hasSize(OPEN + 1).anyMatch(line -> line.contains("a000")
                && line.contains("待管理员确认"));
        List<String> forms = first.files().keySet().stream().filter(path -> path.endsWith(".pdf")).limit(12).toList();
        forms.forEach(path -> assertThat(PdfA.faults(first.files().get(path))).as(path).isEmpty());
    }

    @Test
    void provesEachReviewByTheLedger() {
        Bag last = Bag.of(parts.getLast());
        List<String> records = last.files().keySet().stream().filter(path -> RECORD.matcher(path).matches()).toList();
        assertThat(records).hasSize(ACCOUNTS - OPEN - 2 * PART);
        for (String path : records) {
            String xml = last.text(path);
            var subject = new Subject(Review.KIND, UUID.fromString(xml.replaceAll(
                    "(?s).*<电子文件号>review:([0-9a-f-]{36})<.*", "$1")));
            assertThat(LEAF.matcher(xml).results().map(one -> one.group(1))).isEqualTo(school.bean(Ledger.class)
                    .historyOf(subject).stream().map(Event::leaf).toList());
        }
    }

    /** A node that stopped leaves whole parts; another goes on behind them, and the package is the same. */
    @Test
    void isGoneOnWithWhereItStopped() {
        ArchiveTable table = school.bean(ArchiveTable.class);
        UUID id = school.bean(Archives.class).begin(school.university.by("clerk"), year.asSubject());
        assertThatThrownBy(() -> school.bean(Archives.class).begin(school.university.by("clerk"), year.asSubject()))
                .isInstanceOf(ArchiveRefused.class);
        var stopped = new Thread(() -> school.bean(ArchiveWork.class).run(id));
        stopped.start();
        while (table.find(id).filter(one -> one.working() && one.parts().isEmpty()).isPresent()) {
            Thread.onSpinWait();
        }
        // Another has it from here on: the first finds that out and stops.
        school.house.sql().sql("update archive.package set runner = gen_random_uuid(), touched_at = '2026-01-01' "
                + "where id = :id").param("id", id).update();
        try {
            stopped.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        ArchivePackage left = table.find(id).orElseThrow();
        assertThat(left.working()).isTrue();
        assertThat(left.parts().size()).isBetween(1, 2);
        school.bean(ArchiveWork.class).resume();
        assertThat(table.find(id).orElseThrow().made()).isTrue();
        List<byte[]> again = school.take(year.asSubject(), id);
        assertThat(again).hasSize(3);
        for (int i = 0; i < again.size(); i++) {
            assertThat(again.get(i)).isEqualTo(parts.get(i));
        }
        school.bean(ArchiveWork.class).begin(id, Duration.ofSeconds(1));
        assertThat(school.take(year.asSubject(), id)).as("made is made").hasSize(3);
    }
}
