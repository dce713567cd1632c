package org.rostra.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.rostra.University;
import org.rostra.groups.CountMembers;
import org.rostra.groups.FileGroup;
import org.rostra.groups.GroupKind;
import org.rostra.groups.RegisterGroup;
import org.rostra.groups.Registration;
import org.rostra.ledger.Subject;
import org.rostra.print.Form;
import org.rostra.print.PaperPrinter;
import org.rostra.print.Sheet;
import org.rostra.procedure.CaseFile;
import org.rostra.registry.Account;
import org.rostra.registry.change.CloseAccount;
import org.rostra.registry.change.ReportChange;

/** One of each form, of the small university, as far as it can be printed. */
public final class PrintedForms {
    /** A form, of what it is, and through which case it is printed. */
    public record Printable(String form, Subject subject, CaseFile file) {}

    private final University school;

    public PrintedForms(University school) {
        this.school = school;
    }

    /** An account that is approved, opened and filed. */
    public UUID running(String name, String id) {
        school.on("2026-03-02");
        CaseFile file = school.submit("custodian", school.draft("custodian", "BIZ", name, "wechat-official"));
        for (String decider : List.of("dean", "clerk", "publicity-head")) {
            file = school.approve(decider, file);
        }
        CaseFile filing = school.file("custodian", file.subject().id(), name, id, school.by("clerk").today());
        school.approve("clerk", filing);
        return file.subject().id();
    }

    public List<Printable> all() {
        UUID running = running("湖南财院商苑", "gh_0123456789ab");
        Subject account = new Subject(Account.KIND, running);
        List<Printable> all = new ArrayList<>();
        List<CaseFile> cases = school.bean(org.rostra.procedure.Procedures.class).about(account);
        all.add(new Printable("opening", account, cases.getLast()));
        all.add(new Printable("filing", account, cases.getFirst()));
        CaseFile report = school.bean(ReportChange.class).report(school.by("custodian"), running, Map.of("items",
                List.of("contact"), "contact", List.of("0731-88811001"), "happened-on", List.of("2026-03-02"), "reason",
                List.of("办公室搬迁")));
        all.add(new Printable("change", report.subject(), report));
        UUID closing = running("湖南财院旧号", "gh_0123456789ac");
        CaseFile end = school.bean(CloseAccount.class).ask(school.by("custodian"), closing, Map.of("reason",
                List.of("idle"), "farewell", List.of("已在主页公告，历史文章由学院存档")));
        all.add(new Printable("change", end.subject(), end));
        all.add(group());
        return all;
    }

    private Printable group() {
        UUID id = school.bean(RegisterGroup.class).register(school.by("custodian"), new Registration(GroupKind.WORK,
                "qq-group", "湖南财院教学交流", "600000001", school.unit("BIZ"), school.id("custodian"), "全体教师", "通知和讨论",
                java.time.LocalDate.parse("2026-03-01"), null, null)).id();
        school.bean(CountMembers.class).declare(school.by("custodian"), id, 80);
        CaseFile file = school.bean(FileGroup.class).file(school.by("custodian"), id, "教学通知用");
        return new Printable("group-filing", file.subject(), file);
    }

    public Sheet print(Printable one) {
        return school.bean(Papers.class).print(school.by("clerk"), one.file().asSubject(), one.form(), one.subject(),
                "https://rostra.example.edu.cn");
    }

    public Form form(Printable one) {
        return (Form) print(one).paper();
    }

    public Printout kept(Printable one) {
        return school.bean(Papers.class).latest(one.subject()).getFirst();
    }

    public byte[] pdf(Sheet... sheets) {
        var out = new ByteArrayOutputStream();
        try {
            school.bean(PaperPrinter.class).pdf(List.of(sheets), out);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }
}
