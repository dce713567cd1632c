package org.rostra.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostra.TestDatabase;
import org.rostra.University;
import org.rostra.access.Forbidden;
import org.rostra.access.NotFound;
import org.rostra.ledger.Act;
import org.rostra.ledger.Event;
import org.rostra.ledger.Finding;
import org.rostra.ledger.Ids;
import org.rostra.ledger.Ledger;
import org.rostra.ledger.Subject;
import org.rostra.paper.CheckPaper;
import org.rostra.paper.Checked;
import org.rostra.paper.Papers;
import org.rostra.paper.Printout;
import org.rostra.policy.Refused;
import org.rostra.print.Form;
import org.rostra.print.Paper;
import org.rostra.print.PaperPrinter;
import org.rostra.print.Piece;
import org.rostra.print.Sheet;
import org.rostra.publishing.correction.CloseCorrection;
import org.rostra.publishing.correction.Correction;
import org.rostra.publishing.correction.EvidenceFiles;
import org.rostra.publishing.correction.ForgetCorrections;
import org.rostra.publishing.correction.HandleCorrection;
import org.rostra.publishing.correction.OpenCorrection;
import org.rostra.registry.AttachmentRefused;
import org.rostra.security.House;

/** 第九条: what is kept of a correction: the official form on paper (纠错、不良信息处置单), and files beside the evidence. */
class CorrectionRecordTest {
    private static final String TEXT = "原定周五举行的考试改在周六上午九时。";
    private static final String FORM = "correction";
    private static final byte[] PDF = "%PDF-1.7\n%%EOF".getBytes(StandardCharsets.UTF_8);

    private House house;
    private University university;
    private UUID account;

    @BeforeEach
    void open() {
        house = House.on(TestDatabase.fresh(), "--rostra.limit.public=0");
        university = new University(house);
        university.on("2026-03-02");
        account = university.running("BIZ", 2, "weibo", "custodian", "custodian2");
    }

    @AfterEach
    void close() {
        List<Finding> findings = new ArrayList<>();
        house.bean(Ledger.class).check(findings::add);
        house.close();
        assertThat(findings).isEmpty();
    }

    private <T> T bean(Class<T> type) {
        return university.bean(type);
    }

    private Correction open(String nature) {
        return bean(OpenCorrection.class).open(university.by("custodian"), new OpenCorrection.Wanted(account,
                new Correction.Found(House.now().minus(Duration.ofMinutes(10)), "people", nature, true,
                        "https://weibo.com/1/2", "考试时间写错"),
                TEXT, "王小明，计算机2401"));
    }

    /** Dealt with, spoken about, explained, ended. */
    private void handled(Correction one) {
        var handling = bean(HandleCorrection.class);
        handling.measure(university.by("custodian"), one.id(), "deleted", House.now(), "已删除原文");
        handling.contact(university.by("custodian"), one.id(), House.now(), "宣传部张老师", "发更正");
        handling.explain(university.by("custodian"), one.id(), "校对遗漏", "两人校对", "it-centre");
        handling.post(university.by("custodian"), one.id());
        bean(CloseCorrection.class).close(university.by("clerk"), one.id(), "已更正");
    }

    private Form form(Correction one) {
        return (Form) bean(Papers.class).preview(university.by("clerk"), FORM, one.asSubject()).paper();
    }

    private static List<String> values(Paper paper) {
        return paper.pieces().stream().filter(Piece::filled).map(Piece::text).toList();
    }

    private static String value(Form form, String key) {
        return form.sections().stream().flatMap(one -> one.fields().stream()).filter(one -> one.key().equals(key))
                .map(Paper.Field::value).collect(Collectors.joining());
    }

    /** Beside domain.md 2.10: every field of it, both times taken, room for pen and seal. */
    @Test
    @Proves("9")
    void itPrintsAsTheOfficialForm() throws IOException {
        Correction one = open("reputation");
        UUID file = bean(EvidenceFiles.class).add(university.by("custodian"), one.id(), "截图.pdf",
                new ByteArrayInputStream(PDF));
        assertThat(file).isNotNull();
        handled(one);
        Form form = form(one);
        assertThat(form.title()).isEqualTo("纠错、不良信息处置单");
        assertThat(form.head()).extracting(Paper.Field::key, Paper.Field::value).contains(tuple("head.by",
                "custodian"), tuple("head.filled", "2026年3月2日")).extracting(each -> each.toList().getFirst())
                .doesNotContain("head.round");
        assertThat(values(form)).contains("https://weibo.com/1/2", "师生反映", "有损学校声誉", "紧急", "考试时间写错", TEXT,
                "SHA-256 " + one.evidence().sha256(), "删除", "已删除原文", "宣传部张老师", "发更正", "校对遗漏", "两人校对",
                "网络信息中心", "草稿", "已结案", "clerk", "已更正");
        assertThat(value(form, "account")).contains("微博");
        assertThat(value(form, "files")).startsWith("截图.pdf · SHA-256 ");
        assertThat(value(form, "to-measure")).isEqualTo("10 分钟");
        assertThat(value(form, "to-contact")).isEqualTo("10 分钟");
        assertThat(form.boxes()).extracting(Paper.Box::label, Paper.Box::name, box -> box.seal().isEmpty())
                .containsExactly(tuple("经办人", "custodian", true), tuple("监管员、单位负责人意见", "", false),
                        tuple("宣传部意见", "", false));
    }

    /** Nothing is claimed of what was not done yet: no time runs on a paper. */
    @Test
    void whatIsNotDoneYetStaysEmpty() {
        Form form = form(open("error"));
        for (String key : List.of("measure", "measured", "to-measure", "to-contact", "contacted", "copies", "outcome",
                "closed-by", "post", "files")) {
            assertThat(value(form, key)).as(key).isEmpty();
        }
        assertThat(form.boxes().getFirst().name()).isEmpty();
    }

    /** Who reads the correction prints it; nobody else; and who found it is on no paper and in no file of it. */
    @Test
    void whoReadsItPrintsItAndTheFinderIsNeverOnIt() throws IOException {
        Correction one = open("reputation");
        handled(one);
        Subject subject = one.asSubject();
        assertThatThrownBy(() -> bean(Papers.class).print(university.by("stranger"), subject, FORM, subject, "x"))
                .isInstanceOf(NotFound.class);
        for (String reader : List.of("custodian", "dean", "clerk")) {
            Sheet sheet = bean(Papers.class).print(university.by(reader), subject, FORM, subject, "https://r.edu.cn");
            assertThat(values(sheet.paper()).toString()).doesNotContain("王小明");
            var out = new ByteArrayOutputStream();
            bean(PaperPrinter.class).pdf(List.of(sheet), out);
            Path shown = Path.of("target/papers");
            Files.createDirectories(shown);
            Files.write(shown.resolve("correction.pdf"), out.toByteArray());
            try (PDDocument pdf = Loader.loadPDF(out.toByteArray())) {
                assertThat(new PDFTextStripper().getText(pdf)).contains("宣传部意见").doesNotContain("王小明");
            }
        }
        assertThat(bean(Papers.class).offers(subject, Locale.SIMPLIFIED_CHINESE)).hasSize(1);
    }

    /** Whoever holds the paper asks by its code whether it still reads so. */
    @Test
    void thePaperCanBeChecked() {
        Correction one = open("error");
        Subject subject = one.asSubject();
        bean(Papers.class).print(university.by("custodian"), subject, FORM, subject, "https://r.edu.cn");
        Printout kept = bean(Papers.class).latest(subject).getFirst();
        House.clock(House.now().plus(Duration.ofHours(3)));
        assertThat(check(kept).state()).as("time alone changes nothing").isEqualTo(Checked.State.CURRENT);
        bean(HandleCorrection.class).measure(university.by("custodian"), one.id(), "deleted", House.now(), "");
        assertThat(check(kept).state()).isEqualTo(Checked.State.OUTDATED);
        assertThat(check(kept).changed()).contains("measure", "measured", "to-measure", "handled-box.name")
                .doesNotContain("summary", "closed");
        assertThat(house.browser().get("/paper/" + kept.code().grouped()).body()).contains("考试时间写错", "现在不同")
                .doesNotContain("王小明");
    }

    private Checked check(Printout kept) {
        return bean(CheckPaper.class).find(university.anonymous(), kept.code().text()).orElseThrow();
    }

    /** The page offers the form and takes files; what is added is named by its digest and given out as it came. */
    @Test
    void filesAreKeptBesideTheEvidence() throws IOException {
        Correction one = open("error");
        var files = bean(EvidenceFiles.class);
        UUID file = files.add(university.by("custodian2"), one.id(), "王小明的截图.pdf", new ByteArrayInputStream(PDF));
        try (var in = files.open(university.by("dean"), one.id(), file).content()) {
            assertThat(in.readAllBytes()).isEqualTo(PDF);
        }
        assertThatThrownBy(() -> files.open(university.by("stranger"), one.id(), file)).isInstanceOf(NotFound.class);
        Correction other = open("error");
        assertThatThrownBy(() -> files.open(university.by("dean"), other.id(), file)).as("through another")
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> files.add(university.by("librarian"), one.id(), "x.pdf", new ByteArrayInputStream(
                PDF))).isInstanceOfAny(Forbidden.class, NotFound.class);
        assertThatThrownBy(() -> files.add(university.by("custodian"), one.id(), "x.exe", new ByteArrayInputStream(
                PDF))).isInstanceOf(AttachmentRefused.class);
        Event event = bean(Ledger.class).historyOf(one.asSubject()).getLast();
        assertThat(event.type()).isEqualTo("correction.file-added");
        assertThat(event.inputs().toString()).contains(files.of(one).getFirst().hash().hex()).doesNotContain("王小明");
        assertThat(event.withheld()).containsOnlyKeys("name");
        House.Browser dean = house.browser();
        dean.signIn("dean", House.PASSWORD);
        assertThat(dean.get("/corrections/" + one.id()).body()).contains("/papers/correction", "遮去无关人员",
                "王小明的截图.pdf", "/corrections/" + one.id() + "/files/" + file);
        bean(HandleCorrection.class).measure(university.by("custodian"), one.id(), "deleted", House.now(), "");
        bean(CloseCorrection.class).close(university.by("dean"), one.id(), "");
        assertThatThrownBy(() -> files.add(university.by("custodian"), one.id(), "x.pdf", new ByteArrayInputStream(
                PDF))).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.reason().name())
                        .isEqualTo("CLOSED_ALREADY"));
        assertThat(dean.get("/corrections/" + one.id()).body()).doesNotContain("遮去无关人员").contains("王小明的截图.pdf");
    }

    /** With the correction go its files, what stood on its papers, and their scans. */
    @Test
    void filesAndPapersAreForgottenWithIt() {
        Correction one = open("error");
        UUID file = bean(EvidenceFiles.class).add(university.by("custodian"), one.id(), "截图.pdf",
                new ByteArrayInputStream(PDF));
        bean(HandleCorrection.class).measure(university.by("custodian"), one.id(), "deleted", House.now(), "");
        bean(CloseCorrection.class).close(university.by("dean"), one.id(), "");
        Subject subject = one.asSubject();
        bean(Papers.class).print(university.by("dean"), subject, FORM, subject, "https://r.edu.cn");
        Printout kept = bean(Papers.class).latest(subject).getFirst();
        Correction young = open("error");
        bean(Papers.class).print(university.by("dean"), young.asSubject(), FORM, young.asSubject(), "https://r.edu.cn");
        UUID scan = scanned(kept);
        university.on("2031-03-05");
        assertThat(bean(ForgetCorrections.class).forget(Act.bySystem(House.now()))).isEqualTo(1);
        assertThat(house.sql().sql("select count(*) from files.file where id = any(:ids)")
                .param("ids", new UUID[]{file, scan}).query(Integer.class).single()).isZero();
        assertThat(house.sql().sql("select count(*) from paper.scan").query(Integer.class).single()).isZero();
        assertThat(check(kept).state()).isEqualTo(Checked.State.FORGOTTEN);
        assertThat(bean(Ledger.class).historyOf(kept.asSubject())).extracting(Event::type)
                .containsExactly("paper.printed", "paper.forgotten");
        assertThat(check(bean(Papers.class).latest(young.asSubject()).getFirst()).state())
                .as("that of another").isEqualTo(Checked.State.CURRENT);
    }

    /** A scan of the paper, as its file and its line. */
    private UUID scanned(Printout print) {
        UUID scan = Ids.next();
        house.sql().sql("""
                with file as (insert into files.file (id, sha256, size, kind, name, sent_by, sent_at, subject_kind,
                        subject_id, purpose)
                    values (:scan, repeat('a', 64), 1, 'PDF', 'x.pdf', :by, now(), 'paper', :print, 'scan') returning id)
                insert into paper.scan (id, print_id, file_id, sha256, size, pages, how, turned, outdated, source, sent_at,
                    sent_by)
                select id, :print, id, 'x', 1, 1, 'READ', false, false, 'x', now(), :by from file
                """).param("scan", scan).param("print", print.id()).param("by", university.id("clerk")).update();
        return scan;
    }
}
