package org.rostra.paper.scan;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.rostra.University;
import org.rostra.house.Multipart;
import org.rostra.paper.PrintedForms;
import org.rostra.paper.PrintedForms.Printable;
import org.rostra.paper.Printout;
import org.rostra.print.scan.FakeScanner;
import org.rostra.print.scan.FakeScanner.Way;
import org.rostra.procedure.CaseFile;
import org.rostra.security.House;

/** Forms that are printed, signed with a pen, stamped and put through a scanner. */
final class ScanDesk {
    static final Way STRAIGHT = new Way(150, 0, 0.5, true);
    static final Way UPSIDE_DOWN = new Way(150, 180, 0.5, true);

    private final House house;
    private final University school;
    private final PrintedForms forms;
    private final FakeScanner scanner = new FakeScanner(7);
    private int number;

    ScanDesk(House house, University school) {
        this.house = house;
        this.school = school;
        this.forms = new PrintedForms(school);
    }

    /** A printed form of a case: its code, and its pages as they come out of a scanner. */
    record Printed(CaseFile file, Printout paper, byte[] pdf) {
        String address() {
            return "/cases/" + file.id();
        }
    }

    Printed submitted() {
        CaseFile file = school.submit("custodian", school.draft("custodian", "BIZ", "湖南财院扫描" + ++number,
                "wechat-official"));
        return printed(file);
    }

    Printed printed(CaseFile file) {
        var printable = new Printable("opening", file.subject(), file);
        byte[] pdf = forms.pdf(forms.print(printable));
        return new Printed(file, forms.kept(printable), pdf);
    }

    List<byte[]> scanned(Printed one, Way way) throws IOException {
        List<byte[]> pages = new ArrayList<>();
        for (var page : scanner.pages(one.pdf(), way.dpi())) {
            pages.add(scanner.scan(page, way));
        }
        return pages;
    }

    byte[] scan(Printed one, Way way) throws IOException {
        return FakeScanner.pile(scanned(one, way));
    }

    FakeScanner scanner() {
        return scanner;
    }

    HttpResponse<String> attach(String person, Printed to, String name, byte[] scan, String... fields) {
        House.Browser browser = house.browser();
        browser.signIn(person, House.PASSWORD);
        return Multipart.of(name, scan, fields).send(browser, house.origin(), to.address() + "/scans");
    }

    String page(String person, String address) {
        House.Browser browser = house.browser();
        browser.signIn(person, House.PASSWORD);
        return browser.get(address).body();
    }

    int scans() {
        return house.sql().sql("select count(*) from paper.scan").query(Integer.class).single();
    }

    List<Scan> of(Printed one) {
        return school.bean(Scans.class).latest(one.file().subject());
    }

    byte[] content(Printed one, UUID scan) {
        var out = new java.io.ByteArrayOutputStream();
        try {
            school.bean(Scans.class).open(school.by("clerk"), Target.of(one.file().subject()), scan).body()
                    .writeTo(out);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }
}
