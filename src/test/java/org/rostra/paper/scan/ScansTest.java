package org.rostra.paper.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rostra.TestDatabase;
import org.rostra.University;
import org.rostra.house.Multipart;
import org.rostra.ledger.Event;
import org.rostra.ledger.Ledger;
import org.rostra.paper.scan.ScanDesk.Printed;
import org.rostra.policy.Refused;
import org.rostra.print.scan.FakeScanner.Way;
import org.rostra.print.scan.HostileScans;
import org.rostra.procedure.CaseFile;
import org.rostra.procedure.DecideCase;
import org.rostra.procedure.Procedures;
import org.rostra.procedure.Recorded;
import org.rostra.procedure.Verb;
import org.rostra.security.House;

/** A signed form comes back as a scan: to its own case and no other, and as the evidence of what was decided on it. */
class ScansTest {
    private static House house;
    private static University school;
    private static ScanDesk desk;

    @BeforeAll
    static void open() {
        house = House.on(TestDatabase.fresh(), "--rostra.limit.public=0");
        school = new University(house);
        school.on("2026-03-02");
        desk = new ScanDesk(house, school);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    void aScanIsKnownByItsCodeAndKeptAsItCame() throws IOException {
        Printed one = desk.submitted();
        byte[] scan = desk.scan(one, ScanDesk.STRAIGHT);
        assertThat(desk.attach("custodian", one, "signed.pdf", scan).statusCode()).isEqualTo(303);
        Scan kept = desk.of(one).getFirst();
        assertThat(kept.how()).isEqualTo(How.READ);
        assertThat(kept.turned()).isFalse();
        assertThat(kept.outdated()).isFalse();
        assertThat(desk.content(one, kept.id())).isEqualTo(scan);
        assertThat(desk.page("dean", one.address())).contains(one.address() + "/scans/" + kept.id());
        Event line = house.bean(Ledger.class).historyOf(one.paper().asSubject()).getLast();
        assertThat(line.type()).isEqualTo("paper.scan-attached");
        assertThat(line.toString()).contains(kept.sha256()).doesNotContain(one.paper().code().text())
                .doesNotContain(one.paper().code().grouped()).doesNotContain("signed");
    }

    @Test
    void whatLiesUpsideDownIsPutUpright() throws IOException {
        Printed one = desk.submitted();
        desk.attach("custodian", one, "phone.jpg", desk.scanned(one, ScanDesk.UPSIDE_DOWN).getFirst());
        Scan kept = desk.of(one).getFirst();
        assertThat(kept.turned()).isTrue();
        try (var pdf = Loader.loadPDF(desk.content(one, kept.id()))) {
            assertThat(pdf.getPage(0).getRotation()).isEqualTo(180);
        }
        assertThat(desk.page("clerk", one.address())).contains("已转正");
    }

    @Test
    void aScanOfAnotherCaseIsRefusedWholeAndLikeOneNobodyKnows() throws IOException {
        Printed one = desk.submitted();
        Printed other = desk.submitted();
        int before = desk.scans();
        List<byte[]> mixed = new java.util.ArrayList<>(desk.scanned(one, ScanDesk.STRAIGHT));
        mixed.addAll(desk.scanned(other, ScanDesk.STRAIGHT));
        HttpResponse<String> answer = desk.attach("custodian", one, "mixed.pdf",
                org.rostra.print.scan.FakeScanner.pile(mixed));
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("不是本件的，整个文件都没有归入", other.paper().code().grouped(), "批量归入扫描件");
        house.sql().sql("update paper.print set code = '0000000000000000' where id = :id")
                .param("id", other.paper().id()).update();
        HttpResponse<String> unknown = desk.attach("custodian", one, "mixed.pdf",
                org.rostra.print.scan.FakeScanner.pile(mixed));
        assertThat(unknown.body()).contains("不是本件的，整个文件都没有归入", other.paper().code().grouped());
        assertThat(desk.scans()).isEqualTo(before);
    }

    @Test
    void withoutACodeSomebodySaysWhichPaperItIs() throws IOException {
        Printed one = desk.submitted();
        Printed other = desk.submitted();
        byte[] back = desk.scanner().back(ScanDesk.STRAIGHT);
        HttpResponse<String> answer = desk.attach("custodian", one, "photo.jpg", back);
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("photo.jpg", "没有认出二维码", "二维码读不出来时");
        assertThat(desk.attach("custodian", one, "photo.jpg", back, "code", other.paper().code().grouped()).body())
                .contains("不是本件打印过的表");
        assertThat(desk.of(one)).isEmpty();
        assertThat(desk.attach("custodian", one, "photo.jpg", back, "code", one.paper().code().grouped())
                .statusCode()).isEqualTo(303);
        assertThat(desk.of(one).getFirst().how()).isEqualTo(How.CHOSEN);
        assertThat(desk.page("clerk", one.address())).contains("人工指定");
    }

    @Test
    void theSamePagesAreNotAttachedTwice() throws IOException {
        Printed one = desk.submitted();
        byte[] scan = desk.scan(one, new Way(150, 2, 0.5, true));
        desk.attach("custodian", one, "a.pdf", scan);
        HttpResponse<String> again = desk.attach("clerk", one, "b.pdf", scan);
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("已经归入过");
        assertThat(desk.of(one)).hasSize(1);
    }

    @Test
    void aPaperThatChangedIsAttachedAllTheSameAndSaysSo() throws IOException {
        Printed one = desk.submitted();
        school.approve("dean", one.file());
        desk.attach("clerk", one, "old.pdf", desk.scan(one, ScanDesk.STRAIGHT));
        assertThat(desk.of(one).getFirst().outdated()).isTrue();
        assertThat(desk.page("clerk", one.address())).contains("已有变动");
    }

    @Test
    void whatIsNoScanSaysWhyAndLeavesNothing() throws IOException {
        Printed one = desk.submitted();
        int before = desk.scans();
        assertThat(desk.attach("clerk", one, "form.pdf", HostileScans.docx()).body()).contains("form.pdf",
                "不是 PDF、JPEG 或 PNG");
        assertThat(desk.attach("clerk", one, "cut.pdf", "%PDF-1.4".getBytes(StandardCharsets.UTF_8)).body())
                .contains("cut.pdf", "已损坏");
        assertThat(desk.attach("clerk", one, "locked.pdf", HostileScans.locked()).body()).contains("设有密码");
        assertThat(desk.attach("clerk", one, "book.pdf", HostileScans.pages(5_000)).body()).contains("300 页");
        assertThat(desk.attach("clerk", one, "pile.pdf", HostileScans.pages(60)).body()).contains("批量归入扫描件");
        assertThat(desk.attach("clerk", one, "huge.png", HostileScans.hugePng()).body()).contains("4000 万像素");
        assertThat(desk.attach("clerk", one, "j.pdf", HostileScans.picture(
                "/ColorSpace/DeviceGray/BitsPerComponent 8/Width 10/Height 10/Filter/JBIG2Decode", new byte[9])).body())
                .contains("第 1 页看不了", "JBIG2");
        assertThat(desk.scans()).isEqualTo(before);
        assertThat(house.sql().sql("select count(*) from files.file where purpose = 'scan' and subject_id = :id")
                .param("id", one.paper().id()).query(Integer.class).single()).isZero();
    }

    /** Forty megabytes are answered by their length, before they are kept anywhere. */
    @Test
    void aScanThatIsTooLargeIsToldTheLimit() {
        Printed one = desk.submitted();
        HttpResponse<String> answer = desk.attach("clerk", one, "large.pdf", new byte[40 << 20]);
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("超过 20 MB", "200 dpi", "分成几个文件");
        HttpResponse<String> pile = Multipart.of("large.pdf", new byte[30 << 20]).send(signedIn("clerk"),
                house.origin(), "/scans/sort");
        assertThat(pile.statusCode()).isEqualTo(409);
        assertThat(pile.body()).contains("large.pdf", "超过 20 MB", "200 dpi");
        assertThat(Multipart.of("large.pdf", new byte[70 << 20]).send(signedIn("clerk"), house.origin(),
                "/scans/sort").body()).contains("超过 60 MB");
    }

    @Test
    void whoMayNotReadTheCaseFindsNoScan() throws IOException {
        Printed one = desk.submitted();
        assertThat(desk.attach("clerk", one, "a.pdf", desk.scan(one, ScanDesk.STRAIGHT)).body()).isEmpty();
        UUID scan = desk.of(one).getFirst().id();
        assertThat(signedIn("stranger").get(one.address() + "/scans/" + scan).statusCode()).isEqualTo(404);
        assertThat(signedIn("dean").get(one.address() + "/scans/" + scan).statusCode()).isEqualTo(200);
        Printed other = desk.submitted();
        assertThat(signedIn("dean").get(other.address() + "/scans/" + scan).statusCode()).isEqualTo(404);
    }

    /** 代录: the scan of this very case stands as the evidence, without a number of minutes. */
    @Test
    void aScanIsTheEvidenceOfARecordedDecision() throws IOException {
        Printed one = desk.submitted();
        Printed other = desk.submitted();
        assertThat(desk.attach("clerk", one, "a.pdf", desk.scan(one, ScanDesk.STRAIGHT)).body()).isEmpty();
        desk.attach("clerk", other, "b.pdf", desk.scan(other, ScanDesk.STRAIGHT));
        Scan scan = desk.of(one).getFirst();
        UUID foreign = desk.of(other).getFirst().id();
        assertThatThrownBy(() -> record(one, foreign)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.what().key()).contains("scan-of-other-case");
            assertThat(refused.citation()).isPresent();
        });
        assertThatThrownBy(() -> record(one, null)).isInstanceOf(Refused.class);
        record(one, scan.id());
        CaseFile after = house.bean(Procedures.class).getFor(school.by("clerk"), one.file().id());
        assertThat(after.steps().getFirst().scan()).isEqualTo(scan.id());
        assertThat(desk.page("dean", one.address())).contains("依据：扫描件",
                one.address() + "/scans/" + scan.id());
        Event line = house.bean(Ledger.class).historyOf(after.asSubject()).getLast();
        assertThat(line.toString()).contains(scan.sha256());
    }

    /** A paper of an earlier case of the same account proves nothing in this one. */
    @Test
    void aScanOfAnEarlierCaseIsNoEvidence() throws IOException {
        Printed one = desk.submitted();
        assertThat(desk.attach("clerk", one, "a.pdf", desk.scan(one, ScanDesk.STRAIGHT)).body()).isEmpty();
        UUID scan = desk.of(one).getFirst().id();
        house.sql().sql("update paper.print set printed_at = printed_at - interval '1 day' where id = :id")
                .param("id", one.paper().id()).update();
        assertThatThrownBy(() -> record(one, scan)).isInstanceOf(Refused.class);
    }

    private static void record(Printed one, UUID scan) {
        house.bean(DecideCase.class).recordFor(school.by("clerk"), one.file().id(), 1, 1, new Verb.Approve("同意"),
                new Recorded(school.id("dean"), CaseFile.Channel.PAPER, school.by("clerk").today(), "", scan));
    }

    private static House.Browser signedIn(String person) {
        House.Browser browser = house.browser();
        browser.signIn(person, House.PASSWORD);
        return browser;
    }
}
