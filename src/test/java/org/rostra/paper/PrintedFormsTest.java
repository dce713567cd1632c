package org.rostra.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rostra.TestDatabase;
import org.rostra.University;
import org.rostra.access.NotFound;
import org.rostra.ledger.Ledger;
import org.rostra.ledger.Subject;
import org.rostra.paper.PrintedForms.Printable;
import org.rostra.print.Form;
import org.rostra.print.Paper;
import org.rostra.print.Piece;
import org.rostra.print.Sheet;
import org.rostra.print.WordPaper;
import org.rostra.procedure.CaseFile;
import org.rostra.procedure.Procedures;
import org.rostra.procedure.Recorded;
import org.rostra.procedure.DecideCase;
import org.rostra.procedure.Verb;
import org.rostra.registry.Account;
import org.rostra.security.House;

/** The official forms from the one record: what stands in the boxes, what the check page says, what is flagged. */
class PrintedFormsTest {
    /** Where the printed forms lie afterwards, to be looked at. */
    private static final Path SHOWN = Path.of("target/papers");

    private static House house;
    private static University school;
    private static PrintedForms forms;
    private static List<Printable> all;

    @BeforeAll
    static void open() {
        house = House.on(TestDatabase.fresh(), "--rostra.limit.public=0");
        school = new University(house);
        forms = new PrintedForms(school);
        all = forms.all();
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    void everyFormPrintsOnA4WithItsFontAndCopiesOutRight() throws IOException {
        for (Printable one : all) {
            Sheet sheet = forms.print(one);
            byte[] file = forms.pdf(sheet);
            Files.createDirectories(SHOWN);
            Files.write(SHOWN.resolve(all.indexOf(one) + "-" + one.form() + ".pdf"), file);
            try (PDDocument pdf = Loader.loadPDF(file)) {
                for (PDPage page : pdf.getPages()) {
                    assertThat(page.getMediaBox().getWidth()).isCloseTo(PDRectangle.A4.getWidth(),
                            org.assertj.core.data.Offset.offset(1f));
                    for (var name : page.getResources().getFontNames()) {
                        assertThat(page.getResources().getFont(name).isEmbedded()).as(one.form()).isTrue();
                    }
                }
                String text = new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
                assertThat(text).contains(sheet.paper().title()).contains("第1页")
                        .contains(forms.kept(one).code().grouped());
                assertThat(text.codePoints().filter(c -> c >= 0x2E80 && c <= 0x2FDF)).isEmpty();
            }
        }
    }

    /** Beside domain.md 2.1: the boxes in their order, with opinion, name and day. */
    @Test
    void theOpeningFormHasItsBoxesInOrder() {
        Form paper = forms.form(all.getFirst());
        assertThat(paper.title()).isEqualTo("网络公共社交平台开通审批表");
        assertThat(paper.boxes()).extracting(Paper.Box::label).containsExactly("申请人", "单位党政主要负责人意见", "宣传部初审", "宣传部审批");
        Paper.Box head = paper.boxes().get(1);
        assertThat(head.opinion()).isEqualTo("同意");
        assertThat(head.name()).isEqualTo("dean");
        assertThat(head.dated()).isEqualTo("2026年3月2日");
        assertThat(head.seal()).isEqualTo("（盖章）");
        assertThat(values(paper)).contains("湖南财院商苑", "二级", "单位BIZ", "为本单位师生提供通知和服务");
    }

    @Test
    void everyFieldOfThePacksFormStandsOnThePaper() {
        Form paper = forms.form(all.getFirst());
        List<String> labels = paper.sections().stream().flatMap(one -> one.fields().stream()).map(Paper.Field::label)
                .toList();
        assertThat(labels).containsExactlyElementsOf(house.bean(org.rostra.policy.Regulation.class).form("application")
                .fields().map(field -> field.label().zh()).toList());
    }

    @Test
    void whatIsNotDecidedLeavesRoomAndWhatIsRecordedForSomebodySaysSo() {
        CaseFile file = school.submit("custodian", school.draft("custodian", "BIZ", "湖南财院代录", "wechat-official"));
        var printable = new Printable("opening", file.subject(), file);
        Paper.Box empty = forms.form(printable).boxes().get(1);
        assertThat(empty.name()).isEmpty();
        assertThat(empty.dated()).contains("年").contains("月").contains("日");
        house.bean(DecideCase.class).recordFor(school.by("clerk"), file.id(), 1, 1, new Verb.Approve("会议同意"),
                new Recorded(school.id("dean"), CaseFile.Channel.COMMITTEE, school.by("clerk").today(), "纪要3号"));
        Paper.Box recorded = forms.form(printable).boxes().get(1);
        assertThat(recorded.name()).isEqualTo("dean");
        assertThat(recorded.opinion()).contains("同意", "会议同意", "代录", "clerk", "纪要3号");
    }

    @Test
    void aChangeStandsBeforeAndAfter() {
        Form paper = forms.form(all.get(2));
        assertThat(paper.pieces()).extracting(Piece::label).contains("联系方式（变更前）", "联系方式（变更后）");
        assertThat(values(paper)).contains("0731-88811000", "0731-88811001", "办公室搬迁");
        assertThat(forms.print(all.get(3)).paper().pieces()).extracting(Piece::text).contains("长期未更新", "证明方式");
    }

    @Test
    void theCheckPageShowsWhatWasPrintedAndWhatChangedSince() {
        CaseFile file = school.submit("custodian", school.draft("custodian", "BIZ", "湖南财院核对", "wechat-official"));
        var printable = new Printable("opening", file.subject(), file);
        forms.print(printable);
        String address = "/paper/" + forms.kept(printable).code().grouped();
        assertThat(house.browser().get(address).body()).contains("湖南财院核对", "内容与台账现状一致").doesNotContain("现在不同");
        school.approve("dean", file);
        assertThat(house.browser().get(address).body()).contains("打印以后已有变动", "现在不同").contains("湖南财院核对");
        assertThat(checked(printable).changed()).containsExactlyInAnyOrder("step.unit-head.opinion",
                "step.unit-head.name", "step.unit-head.date");
    }

    @Test
    void anUnknownCodeIsAnsweredAsAMistypedOne() {
        HttpResponse<String> unknown = house.browser().get("/paper/0000-0000-0000-0000");
        HttpResponse<String> mistyped = house.browser().get("/paper/nonsense");
        assertThat(unknown.statusCode()).isEqualTo(404).isEqualTo(mistyped.statusCode());
        assertThat(unknown.body().replace("0000-0000-0000-0000", ""))
                .isEqualTo(mistyped.body().replace("nonsense", ""));
    }

    @Test
    void theFileItselfIsComparedAndAnAlteredOneIsNamed() {
        Printable one = all.getFirst();
        Sheet sheet = forms.print(one);
        String address = "/paper/" + forms.kept(one).code().grouped();
        assertThat(upload(address, forms.pdf(sheet)).body()).contains("与打印时完全一致");
        var forged = new Sheet(Altered.with((Form) sheet.paper(), "name", "湖南财院商范"), sheet.marks());
        assertThat(upload(address, forms.pdf(forged)).body()).contains("有 1 处与打印时不同", "拟用账号名称", "湖南财院商范");
        assertThat(upload(address, "no pdf".getBytes(StandardCharsets.UTF_8)).body()).contains("无法比对这份文件");
        Sheet other = forms.print(all.get(1));
        assertThat(upload(address, forms.pdf(other)).body()).contains("文件各页上都没有这个校验码");
    }

    @Test
    void whoMayReadMayPrintAndNobodyElse() {
        Printable one = all.getFirst();
        assertThatThrownBy(() -> house.bean(Papers.class).print(school.by("stranger"), one.subject(), one.form(),
                one.subject(), "x")).isInstanceOf(NotFound.class);
        int before = count();
        house.bean(Papers.class).print(school.by("dean"), one.subject(), one.form(), one.subject(), "x");
        assertThat(count()).isEqualTo(before + 1);
    }

    @Test
    void theLedgerKnowsOfEachPrintingAndNotWhatWasOnIt() {
        Printable one = all.getFirst();
        forms.print(one);
        Printout kept = forms.kept(one);
        var line = house.bean(Ledger.class).historyOf(kept.asSubject()).getFirst();
        assertThat(line.type()).isEqualTo("paper.printed");
        assertThat(line.toString()).doesNotContain("湖南财院商苑");
        byte[] content = house.sql().sql("select content from paper.print where id = :id").param("id", kept.id())
                .query(byte[].class).single();
        assertThat(new String(content, StandardCharsets.UTF_8)).doesNotContain("湖南财院");
    }

    @Test
    void aPreviewKeepsNothingAndSaysThatItIsOne() throws IOException {
        UUID draft = school.draft("custodian", "BIZ", "湖南财院预览", "wechat-official");
        Subject subject = new Subject(Account.KIND, draft);
        int before = count();
        Sheet sheet = house.bean(Papers.class).preview(school.by("custodian"), "opening", subject);
        assertThat(((Form) sheet.paper()).boxes()).extracting(Paper.Box::label).startsWith("申请人", "单位党政主要负责人意见");
        try (PDDocument pdf = Loader.loadPDF(forms.pdf(sheet))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("未提交").doesNotContain("校验码");
        }
        assertThat(count()).isEqualTo(before);
        assertThat(house.bean(Papers.class).offers(subject, Locale.ENGLISH)).isEmpty();
        assertThatThrownBy(
                () -> house.bean(Papers.class).print(school.by("custodian"), subject, "opening", subject, ""))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void manyFormsAreOneFileAndEachCountsItsOwnPages() throws IOException {
        UUID second = forms.running("湖南财院商讯", "gh_0123456789ad");
        List<Sheet> sheets = house.bean(Papers.class).printAll(school.by("clerk"), "opening",
                List.of(all.getFirst().subject(), new Subject(Account.KIND, second),
                        all.getLast().subject()),
                "https://rostra.example.edu.cn");
        assertThat(sheets).hasSize(2);
        try (PDDocument pdf = Loader.loadPDF(forms.pdf(sheets.toArray(Sheet[]::new)))) {
            String text = new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
            assertThat(text.split("第1页", -1)).hasSize(3);
            assertThat(text).contains("湖南财院商苑", "湖南财院商讯").doesNotContain("共4页");
        }
    }

    @Test
    void theWordFileSaysTheSame() throws IOException {
        for (Printable one : all) {
            Sheet sheet = forms.print(one);
            var out = new ByteArrayOutputStream();
            WordPaper.write(sheet, out);
            Files.createDirectories(SHOWN);
            Files.write(SHOWN.resolve(all.indexOf(one) + "-" + one.form() + ".docx"), out.toByteArray());
            try (var word = new XWPFDocument(new ByteArrayInputStream(out.toByteArray()));
                    var reader = new XWPFWordExtractor(word)) {
                String text = reader.getText().replaceAll("\\s", "");
                assertThat(sheet.paper().pieces()).allSatisfy(
                        piece -> assertThat(text).contains(piece.text().replaceAll("\\s", "")));
                assertThat(text).contains(forms.kept(one).code().grouped());
            }
        }
    }

    @Test
    void thePagesPrintPreviewAndPutManyInOneFile() {
        Printable one = all.getFirst();
        House.Browser dean = house.browser();
        dean.signIn("dean", House.PASSWORD);
        String token = dean.token("/desk");
        String page = dean.get("/cases/" + one.file().id()).body();
        assertThat(page).contains("/cases/" + one.file().id() + "/papers/opening", "网络公共社交平台开通审批表", "打印（PDF）");
        int before = count();
        isPdf(dean.post("/cases/" + one.file().id() + "/papers/opening", "_csrf", token));
        isPdf(dean.post("/accounts/" + one.subject().id() + "/papers/filing", "_csrf", token));
        isPdf(dean.post("/accounts/papers", "_csrf", token, "scope", "all", "form", "filing"));
        assertThat(count()).isGreaterThanOrEqualTo(before + 3);
        HttpResponse<String> word = dean.post("/cases/" + one.file().id() + "/papers/opening", "_csrf", token, "format",
                "docx");
        assertThat(word.headers().firstValue("content-type").orElse("")).contains("wordprocessingml");
        isPdf(dean.get("/applications/" + one.subject().id() + "/paper"));
        assertThat(dean.post("/cases/" + one.file().id() + "/papers/nonsense", "_csrf", token).statusCode())
                .isEqualTo(404);
        assertThat(dean.get("/paper-templates").statusCode()).isEqualTo(404);
    }

    private static void isPdf(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("content-type")).hasValue("application/pdf");
        assertThat(response.body()).startsWith("%PDF");
    }

    private static Checked checked(Printable one) {
        return house.bean(CheckPaper.class).find(school.anonymous(), forms.kept(one).code().text()).orElseThrow();
    }

    private static List<String> values(Paper paper) {
        return paper.pieces().stream().filter(Piece::filled).map(Piece::text).toList();
    }

    private static int count() {
        return house.sql().sql("select count(*) from paper.print").query(Integer.class).single();
    }

    private static HttpResponse<String> upload(String address, byte[] pdf) {
        return Altered.upload(house, address, pdf);
    }
}
