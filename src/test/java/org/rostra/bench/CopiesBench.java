package org.rostra.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rostra.ledger.Ids;
import org.rostra.publishing.copies.Alike;
import org.rostra.publishing.copies.Copies;
import org.rostra.publishing.copies.Copy;
import org.rostra.publishing.copies.Fingerprints;
import org.rostra.publishing.copies.Sketches;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which copies of a text are found among what was released, what else is told, and how long it takes beside reading all. */
@Tag("bench")
class CopiesBench {
    private static final int SEED = Report.setting("seed", 20261129);
    private static final int OTHERS = Report.setting("texts", 10_000);
    private static final int MANY = Report.setting("posts", 100_000);
    private static final int ASKED = Report.setting("asked", 100);
    /** 1: the other texts are made of the very sentences of those asked for. */
    private static final int WHOLE = Report.setting("whole", 0);
    private static final double[] LEAST = {0.5, 0.6, 0.7};

    private final Rewritten texts = new Rewritten(new Random(SEED));
    /** The text of which a post is a copy, and how it was made. */
    private final Map<UUID, Made> made = new HashMap<>();

    private record Made(int original, String way) {}

    /** Whether a copy would be read at all, by the product's samples and by MinHash; and how many others. */
    @Test
    void sketches() throws Exception {
        var report = new Report("copies-sketches", "which pairs are compared at all, seed %d".formatted(SEED));
        report.head("pair", "sample %", "MinHash, 32 bands of 2, %");
        Map<String, UnaryOperator<String>> pairs = new LinkedHashMap<>(texts.ways());
        pairs.put("another text", _ -> texts.text());
        pairs.forEach((name, way) -> {
            int sample = 0;
            int hash = 0;
            for (int i = 0; i < ASKED; i++) {
                String text = texts.text();
                String copy = way.apply(text);
                sample += Sketches.bySample(text, copy, Copies.LIKE) ? 1 : 0;
                hash += Sketches.byMinHash(text, copy) ? 1 : 0;
            }
            report.row(name, 100.0 * sample / ASKED, 100.0 * hash / ASKED);
        });
        report.write();
    }

    @Test
    void copies() throws Exception {
        try (var register = new Register(1_500)) {
            register.university.on("2026-12-01");
            var owner = new JdbcTemplate(register.database.owner());
            List<String> originals = new ArrayList<>();
            for (int i = 0; i < ASKED; i++) {
                originals.add(texts.text());
            }
            List<Object[]> rows = new ArrayList<>();
            texts.ways().forEach((name, way) -> plant(rows, originals, name, way));
            plant(rows, originals, "shares half its sentences", texts::sharing);
            List<String> notices = new ArrayList<>();
            for (int i = 0; i < ASKED; i++) {
                notices.add(texts.notice());
            }
            plant(rows, notices, "notice", UnaryOperator.identity());
            add(owner, register, rows, OTHERS);
            found(register, originals, notices);
            speed(register, originals, OTHERS + made.size());
            if (MANY > OTHERS + made.size()) {
                add(owner, register, List.of(), MANY - OTHERS - made.size());
                speed(register, originals, MANY);
            }
            register.database.vacuum();
            var plans = new Plans(register);
            plans.of("copies", () -> register.university.bean(Copies.class).like(originals.getFirst(), Copies.LIKE));
            plans.write("copies-plans.txt");
        }
    }

    private void plant(List<Object[]> rows, List<String> originals, String name, UnaryOperator<String> way) {
        for (int i = 0; i < originals.size(); i++) {
            UUID id = Ids.next();
            made.put(id, new Made(i, name));
            rows.add(new Object[]{id, way.apply(originals.get(i))});
        }
    }

    private void add(JdbcTemplate owner, Register register, List<Object[]> planted, int others) throws Exception {
        List<Object[]> rows = new ArrayList<>(planted);
        for (int i = 0; i <= others; i++) {
            if (rows.size() >= 1_000 || i == others) {
                insert(owner, register, rows);
                rows.clear();
            }
            rows.add(new Object[]{Ids.next(), WHOLE > 0 ? texts.text() : texts.other()});
        }
        long before = System.nanoTime();
        int count = 0;
        for (int some = 1; some > 0; count += some) {
            some = register.university.bean(Fingerprints.class).fill();
        }
        System.out.printf("%,d fingerprints, %.2f ms each%n", count, (System.nanoTime() - before) / 1e6 / count);
        register.database.vacuum();
    }

    private static void insert(JdbcTemplate owner, Register register, List<Object[]> rows) {
        owner.batchUpdate("""
                with a as (select id, unit_id from registry.account where unit_id is not null order by id
                    offset abs(hashtext(?)) % 1000 limit 1),
                p as (insert into publishing.post (id, state, account_id, unit_id, applicant_id, created_at)
                    select cast(? as uuid), 'RELEASED', a.id, a.unit_id, cast(? as uuid), now() from a returning id, account_id),
                w as (insert into publishing.wording (post_id, version, title, body, written_by, written_at)
                    select id, 1, '标题', ?, cast(? as uuid), now() from p)
                insert into publishing.release (post_id, account_id, released_at, link, sha256, as_approved, entered_by,
                    entered_at)
                select id, account_id, now(), 'https://weibo.com/1', '', true, cast(? as uuid), now() from p
                """, rows.stream().map(row -> {
            String clerk = register.university.id("clerk").toString();
            return new Object[]{row[0].toString(), row[0].toString(), clerk, row[1], clerk, clerk};
        }).toList());
    }

    private void found(Register register, List<String> originals, List<String> notices) throws Exception {
        var report = new Report("copies",
                "copies among %,d texts of %s of %,d sentences, %d asked for, seed %d".formatted(
                        OTHERS + made.size(), WHOLE > 0 ? "whole" : "clauses", texts.sentences(), ASKED, SEED));
        String[] head = new String[LEAST.length + 1];
        head[0] = "least likeness; found, %";
        Map<String, String[]> rows = new LinkedHashMap<>();
        texts.ways().keySet().forEach(way -> rows.put(way, new String[LEAST.length]));
        String[] precision = rows.computeIfAbsent("precision, %", _ -> new String[LEAST.length]);
        String[] shared = rows.computeIfAbsent("told though it shares half its sentences only, %",
                _ -> new String[LEAST.length]);
        String[] others = rows.computeIfAbsent("told of other texts, for one asked", _ -> new String[LEAST.length]);
        String[] forms = rows.computeIfAbsent("told of %d other notices of the same form, %%".formatted(ASKED - 1),
                _ -> new String[LEAST.length]);
        for (int at = 0; at < LEAST.length; at++) {
            head[at + 1] = String.valueOf(LEAST[at]);
            Map<String, Integer> told = told(register, originals, LEAST[at]);
            for (String way : texts.ways().keySet()) {
                rows.get(way)[at] = percent(told.getOrDefault(way, 0), ASKED);
            }
            int right = texts.ways().keySet().stream().mapToInt(way -> told.getOrDefault(way, 0)).sum();
            int wrong = told.getOrDefault("", 0);
            int half = told.getOrDefault("shares half its sentences", 0);
            precision[at] = percent(right, right + wrong);
            shared[at] = percent(half, ASKED);
            others[at] = "%.2f".formatted((double) wrong / ASKED);
            Map<String, Integer> same = told(register, notices, LEAST[at]);
            forms[at] = percent(same.getOrDefault("", 0), ASKED * (ASKED - 1));
        }
        report.head(head);
        rows.forEach((name, cells) -> {
            Object[] row = new Object[cells.length + 1];
            row[0] = name;
            System.arraycopy(cells, 0, row, 1, cells.length);
            report.row(row);
        });
        report.write();
    }

    /** How many of each way of copying were told, and how many that are none. */
    private Map<String, Integer> told(Register register, List<String> asked, double least) {
        Map<String, Integer> told = new HashMap<>();
        for (int i = 0; i < asked.size(); i++) {
            for (Copy copy : register.university.bean(Copies.class).like(asked.get(i), least)) {
                Made one = made.get(((Copy.OfPost) copy.what()).post());
                told.merge(one != null && one.original() == i ? one.way() : "", 1, Integer::sum);
            }
        }
        return told;
    }

    private static String percent(int part, int whole) {
        return whole == 0 ? "-" : "%.1f".formatted(100.0 * part / whole);
    }

    private void speed(Register register, List<String> originals, int posts) throws Exception {
        JdbcClient sql = JdbcClient.create(register.database.owner());
        List<UUID> all = sql.sql("select id from publishing.fingerprint").query(UUID.class).list();
        double[] times = new double[originals.size()];
        double[] candidates = new double[originals.size()];
        for (int i = 0; i < originals.size(); i++) {
            Instant start = Instant.now();
            register.university.bean(Copies.class).like(originals.get(i), Copies.LIKE);
            times[i] = java.time.Duration.between(start, Instant.now()).toNanos() / 1e6;
            candidates[i] = Sketches.candidates(sql, originals.get(i), Copies.LIKE, posts);
        }
        long before = System.nanoTime();
        Alike alike = Alike.to(originals.getFirst());
        int[] like = new int[1];
        sql.sql("select body from publishing.wording").query(row -> {
            like[0] += alike.is(row.getString(1)) >= Copies.LIKE ? 1 : 0;
        });
        double scan = (System.nanoTime() - before) / 1e6;
        var report = new Report("copies-speed-" + posts, "asking %,d texts".formatted(posts));
        report.head("fingerprints", "ms for one text, median", "slowest", "texts read, median", "most",
                "reading all, ms", "all / one");
        report.row(all.size(), Report.median(times), java.util.Arrays.stream(times).max().orElse(0),
                Report.median(candidates), java.util.Arrays.stream(candidates).max().orElse(0), scan,
                scan / Report.median(times));
        report.line("index of samples: "
                + sql.sql("select pg_size_pretty(pg_relation_size('publishing.fingerprint_alike'))").query(String.class)
                        .single()
                + ", table: " + sql.sql(
                        "select pg_size_pretty(pg_table_size('publishing.fingerprint'))").query(String.class).single());
        report.write();
    }
}
