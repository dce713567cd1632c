package org.rostra.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rostra.TestDatabase;
import org.rostra.University;
import org.rostra.access.Forbidden;
import org.rostra.access.NotFound;
import org.rostra.ledger.Act;
import org.rostra.ledger.Ledger;
import org.rostra.ledger.Subject;
import org.rostra.print.Letter;
import org.rostra.print.PaperPrinter;
import org.rostra.print.Piece;
import org.rostra.print.Sheet;
import org.rostra.procedure.CaseFile;
import org.rostra.procedure.Verb;
import org.rostra.review.ReviewYear;
import org.rostra.security.House;

/** Letters about reviews and cases: what due process wants to stand in them, whose names do not, and what is flagged. */
class LettersTest {
    private static final Path SHOWN = Path.of("target/papers");

    private static House house;
    private static University school;
    private static ReviewedAccounts accounts;
    private static UUID failing;
    private static UUID lacking;
    private static ReviewYear year;

    @BeforeAll
    static void open() {
        house = House.on(TestDatabase.fresh(), "--rostra.limit.public=0");
        school = new University(house);
        accounts = new ReviewedAccounts(house, school);
        failing = accounts.account(ReviewedAccounts.LONG, "BIZ", "custodian");
        lacking = accounts.account("湖南财院商苑", "BIZ", "custodian");
        List<UUID> late = new ArrayList<>();
        for (int i = 0; i < 45; i++) {
            late.add(accounts.account("湖南财院第" + i + "号", i % 2 == 0 ? "LIB" : "TW", "custodian2"));
        }
        year = accounts.open();
        accounts.intend(failing);
        accounts.fail(failing);
        accounts.rectify(lacking);
        school.on("2027-01-05");
        late.forEach(accounts::absent);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private static Subject review(UUID account) {
        return accounts.of(account).asSubject();
    }

    private static Sheet print(String who, String form, Subject subject) {
        return house.bean(Papers.class).print(school.by(who), subject, form, subject,
                "https://rostra.example.edu.cn");
    }

    private static Map<String, String> said(Sheet sheet) {
        return sheet.paper().pieces().stream().filter(Piece::filled)
                .collect(Collectors.toMap(Piece::key, Piece::text));
    }

    private static byte[] pdf(Sheet sheet) {
        var out = new ByteArrayOutputStream();
        try {
            house.bean(PaperPrinter.class).pdf(List.of(sheet), out);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    /** R8: without facts, clause, evidence, term and way of stating one's view there is no notice. */
    @Test
    void theNoticeOfAFailureSaysAllThatDueProcessWants() {
        Sheet sheet = print("dean", "review-hearing", review(failing));
        Map<String, String> said = said(sheet);
        assertThat(said.get("to")).isEqualTo("单位BIZ：");
        assertThat(said.get("matter")).contains(ReviewedAccounts.LONG, "2-T-1", "2026 年度年审", "拟作出不合格");
        assertThat(said.get("facts")).isEqualTo(ReviewedAccounts.WHY);
        assertThat(said.get("evidence")).isNotBlank();
        assertThat(said.get("basis")).contains("第七条（三）").contains("陈述");
        assertThat(said.get("intended")).contains("停止运行", "7 个工作日内");
        assertThat(said.get("until")).contains("2026年12月4日前（含当日）");
        assertThat(said.get("way")).contains("年审页面", "书面送交", "单位XCB", "不会因为到期自动不合格");
        assertThat(said.get("office")).contains("单位XCB", "不参加最后决定");
        assertThat(said.get("dated")).isEqualTo("2026年12月1日");
        assertThat(said.get("reference")).contains("办件编号：");
        assertThat(((Letter) sheet.paper()).number()).as("no number is made up").doesNotContainPattern("[0-9]");
        noPerson(sheet);
    }

    @Test
    void theDecisionSaysWhatWasHeardAndWhatFollows() {
        Sheet sheet = print("dean", "review-failed", review(failing));
        Map<String, String> said = said(sheet);
        assertThat(said.get("facts")).isEqualTo(ReviewedAccounts.WHY);
        assertThat(said.get("told")).contains("2026年12月1日", "2026年12月4日");
        assertThat(said.get("statement")).contains(ReviewedAccounts.STATEMENT);
        assertThat(said.get("adopted")).contains("没有改变拟作的结论", ReviewedAccounts.REASONS);
        assertThat(said.get("basis")).contains("第七条（三）");
        assertThat(said.get("decision")).contains("不合格", "自2026年12月1日起停止运行", "2026年12月10日前（含当日）");
        assertThat(said.get("remedy")).contains("十个工作日", "书面申请复核", "没有参与本决定");
        assertThat(((Letter) sheet.paper()).signer()).isEqualTo("湖南财政经济学院单位XCB");
        noPerson(sheet);
    }

    @Test
    void theNoticeToPutRightHasItsTerm() {
        Map<String, String> said = said(print("dean", "review-rectify", review(lacking)));
        assertThat(said.get("what")).isEqualTo(ReviewedAccounts.WHAT);
        assertThat(said.get("until")).contains("2026年12月15日前（含当日", "10 个工作日");
        assertThat(said.get("again")).contains("照常运行", "复审");
        assertThat(said.get("basis")).contains("第七条（三）");
        assertThat(said.get("dated")).isEqualTo("2026年12月1日");
    }

    /** Units and accounts, never persons, over several pages. */
    @Test
    void theOutcomeNamesUnitsAndAccountsAndNobody() throws IOException {
        Sheet sheet = print("clerk", "review-result", year.asSubject());
        Map<String, String> said = said(sheet);
        assertThat(said.get("counts")).contains("应审账号 47 个", "合格 0 个", "限期整改 1 个", "不合格 1 个", "未参加 45 个",
                "尚未作出结论 0 个");
        assertThat(said).containsKeys("next.RECTIFYING", "next.FAILED", "next.ABSENT", "units.head", "accounts.head");
        assertThat(said.values()).anyMatch(row -> row.startsWith(ReviewedAccounts.LONG) && row.endsWith("不合格"));
        try (PDDocument file = Loader.loadPDF(pdf(sheet))) {
            assertThat(file.getNumberOfPages()).isGreaterThanOrEqualTo(4);
            String text = new PDFTextStripper().getText(file).replaceAll("\\s", "");
            assertThat(text.split("账号平台单位结果", -1).length).as("headings stand on each page of the table")
                    .isGreaterThanOrEqualTo(3);
        }
        noPerson(sheet);
    }

    @Test
    void theCallSaysUntilWhenByWhomAndHow() {
        Map<String, String> said = said(print("clerk", "review-call", year.asSubject()));
        assertThat(said.get("window")).contains("2026年12月1日", "2026年12月31日前（含当日）");
        assertThat(said.get("to")).isEqualTo("各单位：");
        assertThat(said.get("basis")).contains("第七条（三）");
    }

    @Test
    void aRefusedCaseAndAReturnedOneAreToldWithTheirReasons() {
        school.on("2026-03-02");
        CaseFile file = school.submit("custodian", school.draft("custodian", "BIZ", "湖南财院退回", "wechat-official"));
        assertThat(house.bean(Papers.class).offers(file.subject(), Locale.CHINA)).extracting(Offer::form)
                .doesNotContain("refusal", "return");
        file = school.decide("dean", file, new Verb.Return(List.of("incomplete"), "补充简介"));
        Map<String, String> returned = said(print(file, "return"));
        assertThat(returned.get("reasons")).contains("填写不全", "补充简介");
        assertThat(returned.get("matter")).contains("湖南财院退回", "2026年3月2日", "需要补正");
        CaseFile second = school.submit("custodian", school.draft("custodian", "BIZ", "湖南财院不批", "weibo"));
        second = school.decide("dean", second, new Verb.Refuse(List.of("duplicate"), "与学院官微重复"));
        Sheet sheet = print(second, "refusal");
        Map<String, String> refused = said(sheet);
        assertThat(refused.get("reasons")).contains("已有同类账号", "与学院官微重复");
        assertThat(refused.get("basis")).contains("第七条（一）");
        assertThat(refused.get("remedy")).contains("十个工作日", "书面申请复核");
        assertThat(refused.get("matter")).contains("不予批准", "湖南财院不批");
        assertThat(((Letter) sheet.paper()).signer()).isEqualTo("湖南财政经济学院单位BIZ");
        noPerson(sheet);
        school.on("2027-01-05");
    }

    private static Sheet print(CaseFile file, String form) {
        return house.bean(Papers.class).print(school.by("dean"), file.asSubject(), form, file.subject(), "https://x");
    }

    /** None of the names of the people who had a part in anything. */
    private static void noPerson(Sheet sheet) {
        String all = sheet.paper().pieces().stream().map(Piece::text).collect(Collectors.joining("\n"));
        assertThat(house.sql().sql("select name from directory.person").query(String.class).list()).isNotEmpty()
                .allSatisfy(name -> assertThat(all).doesNotContain(name));
    }

    /** Each as a file: fonts within, nothing beside the type area, and what it says is what was kept. */
    @Test
    void eachPrintsWithinItsPageAndReadsBack() throws IOException {
        Files.createDirectories(SHOWN);
        for (var one : List.of(Map.entry("review-hearing", review(failing)),
                Map.entry("review-failed", review(failing)), Map.entry("review-rectify", review(lacking)),
                Map.entry("review-result", year.asSubject()), Map.entry("review-call", year.asSubject()))) {
            Sheet sheet = print("clerk", one.getKey(), one.getValue());
            byte[] file = pdf(sheet);
            assertThat(org.rostra.print.PdfA.faults(file)).as(sheet.paper().kind()).isEmpty();
            Files.write(SHOWN.resolve(one.getKey() + ".pdf"), file);
            var word = new ByteArrayOutputStream();
            org.rostra.print.WordPaper.write(sheet, word);
            Files.write(SHOWN.resolve(one.getKey() + ".docx"), word.toByteArray());
            try (PDDocument document = Loader.loadPDF(file)) {
                for (PDPage page : document.getPages()) {
                    for (var name : page.getResources().getFontNames()) {
                        assertThat(page.getResources().getFont(name).isEmbedded()).as(one.getKey()).isTrue();
                    }
                }
                new Within(one.getKey()).getText(document);
            }
            Printout kept = house.bean(Papers.class).latest(one.getValue()).getFirst();
            assertThat(house.bean(CheckPaper.class).compare(kept, file)).as(one.getKey()).isEmpty();
            flagged(sheet, kept);
        }
    }

    /** Whatever value of it is altered, it is named. */
    private static void flagged(Sheet sheet, Printout kept) {
        for (Piece piece : sheet.paper().pieces().stream().filter(Piece::filled).limit(20).toList()) {
            var forged = new Sheet(AlteredLetter.with((Letter) sheet.paper(), piece.key(), piece.text() + "甲"),
                    sheet.marks());
            assertThat(house.bean(CheckPaper.class).compare(kept, pdf(forged))).as(kept.form() + " " + piece.key())
                    .extracting(one -> one.piece().key()).contains(piece.key());
        }
    }

    @Test
    void theCheckPageShowsALetterAndWhatChangedSince() {
        Subject subject = review(lacking);
        print("clerk", "review-rectify", subject);
        Printout kept = house.bean(Papers.class).latest(subject).getFirst();
        assertThat(kept.title()).isEqualTo("限期整改通知书");
        String address = "/paper/" + kept.code().grouped();
        assertThat(house.browser().get(address).body()).contains("限期整改通知书", ReviewedAccounts.WHAT,
                "内容与台账现状一致");
        house.sql().sql("update registry.account set name = '湖南财院商苑二号' where id = :id").param("id", lacking)
                .update();
        assertThat(house.browser().get(address).body()).contains("打印以后已有变动", "现在不同");
        house.sql().sql("update registry.account set name = '湖南财院商苑' where id = :id").param("id", lacking).update();
    }

    @Test
    void thePagesOfferPreviewAndPrintThem() {
        House.Browser dean = house.browser();
        dean.signIn("dean", House.PASSWORD);
        String path = "/reviews/" + accounts.of(failing).id();
        assertThat(dean.get(path).body()).contains(path + "/papers/review-hearing", path + "/papers/review-failed",
                "年审不合格决定书").doesNotContain("papers/review-rectify", "⟦");
        int before = count();
        var look = dean.get(path + "/papers/review-failed");
        assertThat(look.headers().firstValue("content-type")).hasValue("application/pdf");
        assertThat(count()).as("looking keeps nothing").isEqualTo(before);
        String token = dean.token("/desk");
        assertThat(dean.post(path + "/papers/review-failed", "_csrf", token).body()).startsWith("%PDF");
        assertThat(count()).isEqualTo(before + 1);
        assertThat(dean.get("/reviews/years/2026/papers/review-result").statusCode()).isIn(403, 404);
        House.Browser clerk = house.browser();
        clerk.signIn("clerk", House.PASSWORD);
        assertThat(clerk.get("/reviews/years/2026").body()).contains("/reviews/years/2026/papers/review-call")
                .doesNotContain("⟦");
        assertThat(clerk.get("/reviews/years/2026/notice").body()).contains("papers/review-result");
        assertThat(clerk.post("/reviews/years/2026/papers/review-result", "_csrf", clerk.token("/desk")).body())
                .startsWith("%PDF");
        assertThatThrownBy(() -> print("stranger", "review-failed", review(failing))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> print("dean", "review-result", year.asSubject()))
                .isInstanceOfAny(NotFound.class, Forbidden.class);
    }

    /** R15: what stood on it is forgotten after the pack's term; that it was printed is not. */
    @Test
    void afterItsTermOnlyThatItWasPrintedIsKnown() {
        Subject subject = review(failing);
        print("clerk", "review-failed", subject);
        Printout kept = house.bean(Papers.class).latest(subject).getFirst();
        Act system = Act.bySystem(House.now());
        assertThat(house.bean(ForgetPapers.class).forget(system)).as("too young").isZero();
        house.sql().sql("update paper.print set printed_at = '2016-12-30T00:00:00Z' where id = :id")
                .param("id", kept.id()).update();
        assertThat(house.bean(ForgetPapers.class).forget(system)).isEqualTo(1);
        assertThat(house.bean(ForgetPapers.class).forget(system)).isZero();
        assertThat(house.sql().sql("select content is null and digest is null from paper.print where id = :id")
                .param("id", kept.id()).query(Boolean.class).single()).isTrue();
        String page = house.browser().get("/paper/" + kept.code().grouped()).body();
        assertThat(page).contains("打印过，内容已不再保存").doesNotContain(ReviewedAccounts.REASONS, "比对电子件");
        assertThat(house.bean(Ledger.class).historyOf(kept.asSubject()).getLast().type()).isEqualTo("paper.forgotten");
        assertThat(new String(pdf(print("clerk", "review-failed", subject)), StandardCharsets.ISO_8859_1))
                .startsWith("%PDF");
    }

    private static int count() {
        return house.sql().sql("select count(*) from paper.print").query(Integer.class).single();
    }

    /** Characters of the text beside the type area, which is 156 mm wide and begins 28 mm from the left. */
    private static final class Within extends PDFTextStripper {
        private static final double MM = 25.4 / 72;
        private final String form;

        Within(String form) {
            this.form = form;
        }

        @Override
        protected void processTextPosition(org.apache.pdfbox.text.TextPosition text) {
            double y = text.getY() * MM;
            boolean head = getCurrentPageNo() == 1 && y < 45;
            if (y > 29 && y < 263 && !head) {
                assertThat(text.getX() * MM).as(form + text.getUnicode()).isGreaterThanOrEqualTo(27.5);
                assertThat((text.getX() + text.getWidth()) * MM).as(form + text.getUnicode())
                        .isLessThanOrEqualTo(184.6);
            } else {
                assertThat((text.getX() + text.getWidth()) * MM).as(form + text.getUnicode())
                        .isBetween(20.0, 190.5);
            }
        }
    }
}
