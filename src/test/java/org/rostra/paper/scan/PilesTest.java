package org.rostra.paper.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rostra.TestDatabase;
import org.rostra.University;
import org.rostra.access.NotFound;
import org.rostra.paper.scan.Pile.State;
import org.rostra.paper.scan.ScanDesk.Printed;
import org.rostra.print.scan.FakeScanner;
import org.rostra.print.scan.FakeScanner.Way;
import org.rostra.print.scan.HostileScans;
import org.rostra.print.scan.ScanFile;
import org.rostra.print.scan.SeenPage;
import org.rostra.procedure.CaseFile;
import org.rostra.security.House;

/** A pile of signed forms, scanned in any order and any way up: each page lands where it belongs. */
class PilesTest {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

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

    /** One sheet of the pile, and whose it is. */
    private record SheetOfPile(Printed one, byte[] jpeg) {}

    @Test
    void sixtyPagesOfTwentyCasesLandWhereTheyBelong() throws IOException {
        var random = new Random(20261128);
        List<Printed> cases = new ArrayList<>();
        List<SheetOfPile> sheets = new ArrayList<>();
        for (int i = 0; i < 20 || sheets.size() < 60; i++) {
            // Two copies of a form bear one code: of some there are several.
            Printed one = i < 20 ? desk.submitted() : cases.get(i % 20);
            if (i < 20) {
                cases.add(one);
            }
            var way = new Way(random.nextBoolean() ? 150 : 200, 90 * random.nextInt(4) + random.nextInt(7) - 3,
                    0.3 + random.nextDouble() / 2, random.nextBoolean());
            desk.scanned(one, way).forEach(page -> sheets.add(new SheetOfPile(one, page)));
        }
        Collections.shuffle(sheets, random);
        int half = sheets.size() / 2;
        List<byte[]> first = new ArrayList<>(sheets.subList(0, half).stream().map(SheetOfPile::jpeg).toList());
        first.add(3, desk.scanner().back(ScanDesk.STRAIGHT));
        UUID id = sort("clerk", new Upload("first.pdf", FakeScanner.pile(first)),
                new Upload("second.pdf", FakeScanner.pile(sheets.subList(half, sheets.size()).stream()
                        .map(SheetOfPile::jpeg).toList())));
        SortedPile sorted = school.bean(Piles.class).getFor(school.by("clerk"), id);
        assertThat(sorted.pile().parts()).allMatch(part -> part.fault().isEmpty());
        long found = sorted.of(Verdict.ATTACH).size();
        System.out.printf("%d pages of %d cases: %d recognised (%.1f %%), %d left, %d blank%n", sheets.size(),
                cases.size(), found, 100.0 * found / sheets.size(), sorted.left().size(),
                sorted.of(Verdict.BLANK).size());
        assertThat(found).isEqualTo(sheets.size());
        assertThat(sorted.of(Verdict.BLANK)).hasSize(1);
        assertThat(cases).as("nothing is attached before it is confirmed").allMatch(one -> desk.of(one).isEmpty());

        assertThat(school.bean(Piles.class).confirm(school.by("clerk"), id)).isEqualTo(cases.size());
        Map<String, Integer> expected = new HashMap<>();
        sheets.forEach(sheet -> expected.merge(sheet.one().paper().code().grouped(), 1, Integer::sum));
        for (Printed one : cases) {
            Scan scan = desk.of(one).getFirst();
            assertThat(desk.of(one)).hasSize(1);
            assertThat(scan.pages()).isEqualTo(expected.get(one.paper().code().grouped()));
            try (ScanFile kept = ScanFile.open(desk.content(one, scan.id()))) {
                SeenPage page = kept.look(1);
                assertThat(page.marks().getFirst()).endsWith(one.paper().code().grouped());
            }
        }
        assertThat(uprightEverywhere(cases)).isTrue();
        assertThatThrownBy(() -> school.bean(Piles.class).confirm(school.by("clerk"), id))
                .isInstanceOf(ScanRefused.class);
    }

    /** Shown as a reader of PDF shows them, all lie upright. */
    private static boolean uprightEverywhere(List<Printed> cases) throws IOException {
        for (Printed one : cases) {
            byte[] kept = desk.content(one, desk.of(one).getFirst().id());
            try (var pdf = Loader.loadPDF(kept)) {
                var page = pdf.getPage(0);
                boolean sideways = page.getRotation() % 180 != 0;
                boolean wide = page.getMediaBox().getWidth() > page.getMediaBox().getHeight();
                if (sideways != wide) {
                    return false;
                }
            }
        }
        return true;
    }

    @Test
    void eachPageSaysWhatBecameOfIt() throws IOException {
        Printed one = desk.submitted();
        Printed gone = desk.submitted();
        byte[] mine = desk.scanned(one, ScanDesk.STRAIGHT).getFirst();
        byte[] lost = desk.scanned(gone, ScanDesk.STRAIGHT).getFirst();
        house.sql().sql("update paper.print set code = 'ZZZZZZZZZZZZZZZZ' where id = :id")
                .param("id", gone.paper().id()).update();
        byte[] photo = desk.scanner().scan(picture(), ScanDesk.STRAIGHT);
        UUID id = sort("clerk", new Upload("pile.pdf", FakeScanner.pile(List.of(mine, photo, lost, mine))),
                new Upload("locked.pdf", HostileScans.locked()), new Upload("again.jpg", mine),
                new Upload("form.pdf", HostileScans.docx()), new Upload("big.pdf", HostileScans.pages(5_000)));
        SortedPile sorted = school.bean(Piles.class).getFor(school.by("clerk"), id);
        assertThat(sorted.lines()).extracting(SortedPile.Line::verdict).containsExactly(Verdict.ATTACH, Verdict.NO_CODE,
                Verdict.UNKNOWN, Verdict.ATTACH, Verdict.ATTACH);
        House.Browser clerk = house.browser();
        clerk.signIn("clerk", House.PASSWORD);
        assertThat(clerk.get("/scans/" + id).body()).contains("设有密码", "不是 PDF、JPEG 或 PNG", "300 页", "没有认出二维码",
                "没有这个校验码，或不由您办理");
        try (var left = Loader.loadPDF(school.bean(Piles.class).left(school.by("clerk"), id))) {
            assertThat(left.getNumberOfPages()).isEqualTo(2);
        }
        clerk.post("/scans/" + id + "/confirm", "_csrf", clerk.token("/scans/" + id));
        assertThat(desk.of(one)).hasSize(1);
        assertThat(clerk.get("/scans/" + id).body()).contains("已归入 1 份");

        UUID next = sort("clerk", new Upload("pile.pdf", FakeScanner.pile(List.of(mine, photo, lost, mine))));
        assertThat(school.bean(Piles.class).getFor(school.by("clerk"), next).of(Verdict.ATTACH)).hasSize(2);
    }

    @Test
    void theSamePileTwiceIsAttachedOnce() throws IOException {
        Printed one = desk.submitted();
        var upload = new Upload("a.pdf", desk.scan(one, ScanDesk.UPSIDE_DOWN));
        UUID first = sort("clerk", upload);
        UUID second = sort("clerk", upload);
        school.bean(Piles.class).confirm(school.by("clerk"), first);
        assertThat(school.bean(Piles.class).getFor(school.by("clerk"), second).papers()).isEmpty();
        assertThatThrownBy(() -> school.bean(Piles.class).confirm(school.by("clerk"), second))
                .isInstanceOf(ScanRefused.class);
        assertThat(desk.of(one)).hasSize(1);
    }

    /** To a head of one unit, papers of another are as if nobody had printed them. */
    @Test
    void whatOneMayNotSeeIsAnsweredAsUnknown() throws IOException {
        Printed college = desk.submitted();
        school.person("applicant2", "STAFF");
        CaseFile other = school.submit("applicant2", school.draft("applicant2", "LIB", "湖南财院书苑扫描", "wechat-official"));
        Printed library = desk.printed(other);
        List<byte[]> both = new ArrayList<>(desk.scanned(college, ScanDesk.STRAIGHT));
        both.addAll(desk.scanned(library, ScanDesk.STRAIGHT));
        UUID id = sort("librarian", new Upload("both.pdf", FakeScanner.pile(both)));
        SortedPile sorted = school.bean(Piles.class).getFor(school.by("librarian"), id);
        assertThat(sorted.papers()).hasSize(1);
        assertThat(sorted.of(Verdict.UNKNOWN)).isNotEmpty().allMatch(line -> line.paper().isEmpty());
        assertThatThrownBy(() -> school.bean(Piles.class).getFor(school.by("clerk"), id)).isInstanceOf(NotFound.class);
        school.bean(Piles.class).confirm(school.by("librarian"), id);
        assertThat(desk.of(college)).isEmpty();
        assertThat(desk.of(library)).hasSize(1);
    }

    /** One paper whose room is full: nothing of the pile is attached. */
    @Test
    void oneThatFailsLeavesNothingHalfDone() throws IOException {
        Printed one = desk.submitted();
        Printed full = desk.submitted();
        List<byte[]> both = new ArrayList<>(desk.scanned(one, ScanDesk.STRAIGHT));
        both.addAll(desk.scanned(full, ScanDesk.STRAIGHT));
        UUID id = sort("clerk", new Upload("both.pdf", FakeScanner.pile(both)));
        house.sql().sql("""
                insert into files.file (id, sha256, size, kind, name, sent_by, sent_at, subject_kind, subject_id, purpose)
                values (:id, repeat('0', 64), 104857600, 'PDF', 'x.pdf', :by, now(), 'print', :print, 'scan')
                """).param("id", UUID.randomUUID()).param("by", school.id("clerk")).param("print", full.paper().id())
                .update();
        assertThatThrownBy(() -> school.bean(Piles.class).confirm(school.by("clerk"), id))
                .isInstanceOf(ScanRefused.class);
        assertThat(desk.of(one)).isEmpty();
        assertThat(school.bean(Piles.class).getFor(school.by("clerk"), id).pile().state()).isEqualTo(State.READY);
    }

    @Test
    void aPileIsForgottenAfterAWeek() throws IOException {
        UUID id = sort("clerk", new Upload("a.jpg", desk.scanner().back(ScanDesk.STRAIGHT)));
        byte[] sealed = house.sql().sql("select content from paper.pile_file where pile_id = :id").param("id", id)
                .query(byte[].class).single();
        assertThat(sealed[0] & 0xff).isEqualTo(1);
        assertThat(house.bean(ForgetPiles.class).forget(House.now().plus(Duration.ofDays(6)))).isZero();
        assertThat(house.bean(ForgetPiles.class).forget(House.now().plus(Duration.ofDays(8)))).isPositive();
        assertThatThrownBy(() -> school.bean(Piles.class).getFor(school.by("clerk"), id)).isInstanceOf(NotFound.class);
    }

    private static java.awt.image.BufferedImage picture() {
        var image = new java.awt.image.BufferedImage(1240, 1754, java.awt.image.BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.fillRect(0, 0, 1240, 1754);
        pen.setColor(java.awt.Color.BLACK);
        pen.fillRect(200, 300, 700, 200);
        pen.dispose();
        return image;
    }

    private static UUID sort(String person, Upload... uploads) {
        UUID id = school.bean(Piles.class).send(school.by(person), List.of(uploads));
        school.bean(PileWork.class).begin(school.by(person), id, PATIENCE);
        assertThat(school.bean(Piles.class).getFor(school.by(person), id).pile().state()).isEqualTo(State.READY);
        return id;
    }
}
