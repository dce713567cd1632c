package org.rostra.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rostra.bench.Recorder.Sent;

/** The signed-in register list, the public check and the sign-in page, beside bare pages of the same server. */
@Tag("bench")
class RegisterBench {
    private static final int ROUNDS = Report.setting("rounds", 3);
    private static final int MILLIS = Report.setting("slice", 4000);

    @Test
    void thousand() throws Exception {
        measure(1000);
    }

    @Test
    void manyThousand() throws Exception {
        measure(Report.setting("accounts", 100_000));
    }

    /** One page: as whom, and which. */
    private record Page(String cookie, List<String> paths) {}

    private static void measure(int accounts) throws Exception {
        try (var register = new Register(accounts)) {
            var plans = new Plans(register);
            lists(register, plans);
            publicPages(register, plans);
            plans.write("plans-" + accounts + ".txt");
        }
    }

    private static void lists(Register register, Plans plans) throws Exception {
        var report = new Report("register-" + register.accounts, "The register list, signed in, 20 of %,d accounts"
                .formatted(register.accounts));
        run(register, plans, report, "/bare/rows: 20 rows by key", new Page("", keys(register, "pinyin").stream()
                .map(key -> "/bare/rows?after=" + encoded(key)).toList()), pages(register));
        report.write();
    }

    private static void publicPages(Register register, Plans plans) throws Exception {
        var report = new Report("public-" + register.accounts, "Public pages, %,d accounts"
                .formatted(register.accounts));
        List<String> known = register.house.sql().sql("select name from registry.account where id in ("
                + "select id from registry.account tablesample system (5) limit 100)").query(String.class).list();
        Map<String, Page> pages = new LinkedHashMap<>();
        pages.put("check of a name that is filed", new Page("", checks(known)));
        pages.put("check of an id", new Page("", checks(List.of("gh_000000000001", "gh_000000000101"))));
        pages.put("check of a name that is not", new Page("", checks(Register.words("bodies.txt"))));
        pages.put("JSON check of a name that is filed", new Page("", known.stream()
                .map(name -> "/api/v1/verify?q=" + encoded(name)).toList()));
        pages.put("sign-in page", new Page("", List.of("/sign-in")));
        run(register, plans, report, "/bare/empty: an empty page", new Page("", List.of("/bare/empty")), pages);
        report.write();
    }

    private static Map<String, Page> pages(Register register) {
        String clerk = register.signedIn("clerk");
        Map<String, Page> pages = new LinkedHashMap<>();
        pages.put("everything", new Page(clerk, List.of("/accounts")));
        pages.put("about page 1,000, by name", new Page(clerk, keys(register, "pinyin || '~' || id").stream()
                .map(key -> "/accounts?after=" + encoded(key)).toList()));
        pages.put("by change", new Page(clerk, List.of("/accounts?order=changed")));
        pages.put("tier 3", new Page(clerk, List.of("/accounts?tier=3")));
        pages.put("a platform", new Page(clerk, List.of("/accounts?platform=weibo")));
        pages.put("suspended", new Page(clerk, List.of("/accounts?state=SUSPENDED")));
        UUID unit = register.university.unit("BIZ");
        pages.put("a unit with all below", new Page(clerk, List.of("/accounts?unit=" + unit)));
        String common = Register.words("bodies.txt").getFirst().substring(2);
        pages.put("text, a common bigram", new Page(clerk, List.of("/accounts?q=" + encoded(common))));
        pages.put("text, a common bigram, by change", new Page(clerk,
                List.of("/accounts?order=changed&q=" + encoded(common))));
        String whole = register.house.sql().sql("select name from registry.account where tier = 1 order by id limit 1")
                .query(String.class).single();
        pages.put("text, a rare bigram", new Page(clerk,
                List.of("/accounts?q=" + encoded(whole.substring(whole.length() - 2)))));
        pages.put("text, a whole name", new Page(clerk, List.of("/accounts?q=" + encoded(whole))));
        pages.put("text, common, and state and tier", new Page(clerk,
                List.of("/accounts?state=SUSPENDED&tier=3&q=" + encoded(common))));
        pages.put("as a unit's head", new Page(register.signedIn("dean"), List.of("/accounts")));
        pages.put("as a unit's head, by change", new Page(register.signedIn("dean"),
                List.of("/accounts?order=changed")));
        return pages;
    }

    private static void run(Register register, Plans plans, Report report, String bareName, Page bare,
            Map<String, Page> pages) throws Exception {
        var wire = new Wire(register.house.origin());
        rate(wire, bare);
        rate(wire, bare);
        report.head("Page", "a second", "bare page beside it", "ratio", "queries");
        for (var entry : pages.entrySet()) {
            Page page = entry.getValue();
            List<Sent> sent = plans.of(entry.getKey(), () -> wire.once(page.cookie(), page.paths().getFirst()));
            rate(wire, page);
            double[] rates = new double[ROUNDS];
            double[] beside = new double[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                rates[round] = rate(wire, page);
                beside[round] = rate(wire, bare);
            }
            double rate = Report.median(rates);
            report.row(entry.getKey(), rate, Report.median(beside), rate / Report.median(beside), sent.size());
        }
        report.line("Bare: " + bareName + ", through the same filters.");
    }

    private static double rate(Wire wire, Page page) throws Exception {
        return wire.rate(page.cookie(), page.paths(), MILLIS / 1000.0);
    }

    /** Places about the twenty thousandth row, or the middle of a shorter register. */
    private static List<String> keys(Register register, String key) {
        return register.house.sql().sql("select " + key + """
                 from registry.account where state <> 'DRAFT' order by pinyin, id offset :from limit 100
                """).param("from", Math.min(20_000, register.accounts / 2)).query(String.class).list();
    }

    private static List<String> checks(List<String> questions) {
        List<String> paths = new ArrayList<>();
        questions.forEach(question -> paths.add("/check?q=" + encoded(question)));
        return paths;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
