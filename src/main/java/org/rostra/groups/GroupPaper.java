package org.rostra.groups;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.rostra.ledger.Act;
import org.rostra.ledger.Clock;
import org.rostra.ledger.Subject;
import org.rostra.paper.Opinions;
import org.rostra.paper.PaperForm;
import org.rostra.policy.Regulation;
import org.rostra.print.Paper;
import org.rostra.print.Paper.Box;
import org.rostra.print.Paper.Field;
import org.rostra.print.Paper.Section;
import org.rostra.procedure.CaseFile;
import org.rostra.registry.Account;
import org.rostra.registry.FormSections;
import org.rostra.registry.Membership;
import org.rostra.registry.Memberships;
import org.rostra.registry.PaperHeads;
import org.rostra.registry.PlatformLinks;
import org.rostra.registry.Register;
import org.rostra.web.Frames;
import org.rostra.web.Texts;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The filing of a group on paper (三（三）, 四（一）, 四（三）): as it was filed, or as the group stands today. */
@Component
class GroupPaper implements PaperForm {
    private final FilingTable filings;
    private final GroupFacts facts;
    private final GroupRegister groups;
    private final Memberships memberships;
    private final Register register;
    private final PlatformLinks platforms;
    private final PaperHeads heads;
    private final Opinions opinions;
    private final Regulation regulation;
    private final Frames frames;
    private final Clock clock;

    GroupPaper(FilingTable filings, GroupFacts facts, GroupRegister groups, Memberships memberships,
            @Lazy Register register, PlatformLinks platforms, PaperHeads heads, Opinions opinions,
            Regulation regulation, Frames frames, Clock clock) {
        this.filings = filings;
        this.facts = facts;
        this.groups = groups;
        this.memberships = memberships;
        this.register = register;
        this.platforms = platforms;
        this.heads = heads;
        this.opinions = opinions;
        this.regulation = regulation;
        this.frames = frames;
        this.clock = clock;
    }

    @Override
    public String id() {
        return Filing.FORM;
    }

    @Override
    public Optional<String> title(Subject subject, Locale locale) {
        return account(subject).map(_ -> regulation.form(Filing.FORM).title().in(locale));
    }

    @Override
    public Optional<Paper> of(Act act, Subject subject, Locale locale) {
        return account(subject).map(account -> paper(act, subject, account, locale));
    }

    private Optional<Account> account(Subject subject) {
        Optional<UUID> group = switch (subject.kind()) {
            case Account.KIND -> Optional.of(subject.id());
            case Filing.KIND -> filings.find(subject.id()).map(Filing::group);
            default -> Optional.empty();
        };
        return group.map(register::get).filter(groups::isGroup).filter(this::owned);
    }

    /** A group that only a list told of and that nobody keeps has no owner who could file it. */
    private boolean owned(Account account) {
        return account.createdBy() != null || !groups.byId(List.of(account.id())).isEmpty()
                || !register.custodians(List.of(account.id()), clock.today()).isEmpty();
    }

    private Paper paper(Act act, Subject subject, Account account, Locale locale) {
        Optional<Filing> filing = subject.kind().equals(Filing.KIND)
                ? filings.find(subject.id())
                : filings.findStanding(account.id());
        Optional<CaseFile> file = filing.flatMap(one -> heads.caseOf(one.asSubject(), Filing.FORM));
        Membership membership = memberships.of(account.id());
        Map<String, String> told = subject.kind().equals(Filing.KIND)
                ? filing.map(Filing::filed).orElse(Map.of())
                : facts.of(act, new WholeGroup(account, groups.of(act, account)), membership);
        Optional<LocalDate> on = filing.map(Filing::sent).or(() -> Optional.ofNullable(account.openedOn()));
        String by = heads.name(filing.map(Filing::applicant).orElse(account.createdBy()));
        return heads.paper(Filing.FORM, heads.head(account.filingNumber(), file, on, by, locale),
                List.of(new Section("",
                        fields(told, filing, locale))),
                boxes(act, account, told, membership, file, locale), locale);
    }

    private List<Field> fields(Map<String, String> told, Optional<Filing> filing, Locale locale) {
        Texts t = frames.texts(locale);
        List<Field> fields = new ArrayList<>();
        FileGroup.FIELDS.forEach(id -> fields.add(FormSections.field(id, t.get("groups.filed." + id),
                word(t, id, told.getOrDefault(id, "")))));
        // The record has no day for it; whoever keeps the group writes it in.
        fields.add(FormSections.field("rules", t.get("groups.filed.rules"), t.get("paper.date")));
        fields.add(new Field("remark", t.get("groups.filed.remark"), filing.map(Filing::remark).orElse(""), true));
        return fields;
    }

    private String word(Texts t, String field, String value) {
        if (value.isEmpty()) {
            return "";
        }
        return switch (field) {
            case "platform" -> platforms.name(value, t.locale());
            case "kind" -> regulation.list("group-kinds").find(value).map(one -> one.text().in(t.locale()))
                    .orElse(value);
            case "made", "end", "joined", "reached", "educated" -> t.date(LocalDate.parse(value));
            case "roster", "outsiders" -> FiledWords.of(t, field, value);
            default -> value;
        };
    }

    private List<Box> boxes(Act act, Account account, Map<String, String> told, Membership membership,
            Optional<CaseFile> file, Locale locale) {
        Texts t = frames.texts(locale);
        List<Box> boxes = new ArrayList<>();
        boxes.add(PaperHeads.day(file)
                .map(day -> opinions.signed("owner-box", t.get("groups.filed.owner"), told.getOrDefault("owner", ""),
                        day, locale))
                .orElseGet(() -> opinions.open("owner-box", t.get("groups.filed.owner"), false, locale)));
        boxes.add(Optional.ofNullable(membership.admitted())
                .map(day -> opinions.signed("supervisor-box", t.get("groups.filed.supervisor"),
                        heads.name(membership.admittedBy()), day, locale))
                .orElseGet(() -> opinions.open("supervisor-box", t.get("groups.filed.supervisor"), false, locale)));
        boxes.add(opinions.open("unit-box", t.get("paper.unit-opinion"), true, locale));
        if (file.isPresent() || membership.reached() != null) {
            boxes.addAll(file.map(one -> opinions.of(one, locale))
                    .orElseGet(() -> opinions.ahead(Filing.FORM, account.body(), act.today(), locale)));
        }
        return boxes;
    }
}
