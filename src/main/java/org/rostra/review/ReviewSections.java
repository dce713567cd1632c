package org.rostra.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rostra.directory.Unit;
import org.rostra.directory.Units;
import org.rostra.policy.FormPlan;
import org.rostra.policy.Regulation;
import org.rostra.print.Paper.Field;
import org.rostra.print.Paper.Section;
import org.rostra.registry.Account;
import org.rostra.registry.Answers;
import org.rostra.registry.FilledForm;
import org.rostra.registry.FormSections;
import org.rostra.registry.PlatformLinks;
import org.rostra.review.dossier.Dossier;
import org.rostra.review.dossier.FromRecord;
import org.rostra.web.Frames;
import org.rostra.web.Texts;
import org.springframework.stereotype.Component;

/** What stands in the boxes of the 年审表: the account, then each block with what the record knows before what was told. */
@Component
class ReviewSections {
    /** What is confirmed with 无变化 and not answered one by one. */
    private static final List<String> AS_REQUIRED = List.of("appeals", "major", "ai");

    private final FormSections sections;
    private final Units units;
    private final PlatformLinks platforms;
    private final Regulation regulation;
    private final Frames frames;

    ReviewSections(FormSections sections, Units units, PlatformLinks platforms, Regulation regulation, Frames frames) {
        this.sections = sections;
        this.units = units;
        this.platforms = platforms;
        this.regulation = regulation;
        this.frames = frames;
    }

    List<Section> of(Review review, Dossier dossier, Locale locale) {
        Texts t = frames.texts(locale);
        FormPlan form = regulation.form(ConfirmReview.FORM);
        Instant told = review.told().at();
        List<Section> blocks = sections.of(new FilledForm(dossier.account().id(), FilledForm.Part.CHANGE,
                ConfirmReview.FORM, ConfirmReview.FORM, review.told().answers(), null,
                told == null ? Instant.EPOCH : told),
                known(review, form, t), locale);
        List<FromRecord> record = FromRecord.of(dossier.facts());
        List<Section> all = new ArrayList<>();
        all.add(new Section(t.get("review.paper.basics"), basics(review, dossier, t)));
        for (int at = 0; at < blocks.size(); at++) {
            FormPlan.Page page = form.pages().get(at);
            List<Field> fields = new ArrayList<>();
            record.stream().filter(line -> line.page().equals(page.id())).forEach(line -> fields.add(FormSections
                    .field("record-" + line.key(), t.get("review.record." + line.key()), text(line, t))));
            fields.addAll(blocks.get(at).fields());
            all.add(new Section(blocks.get(at).title(), fields));
        }
        all.add(new Section(t.get("review.paper.findings"), List.of(new Field("findings",
                t.get("review.paper.findings"), findings(dossier, t), true))));
        return all;
    }

    /** What the record knows, with where it is from. */
    private static String text(FromRecord line, Texts t) {
        String text = line.people().isEmpty()
                ? t.get(line.text())
                : String.join(t.english() ? ", " : "、", line.people());
        return t.get("review.record.with-source", text, t.get("review.record." + line.key() + ".source"));
    }

    private List<Field> basics(Review review, Dossier dossier, Texts t) {
        Account account = dossier.account();
        String unit = Optional.ofNullable(account.unit()).flatMap(units::find).map(one -> name(one, t)).orElse("");
        String changes = dossier.facts().changes().isEmpty()
                ? t.get("review.record.no-change")
                : dossier.facts().changes().stream().map(change -> t.get("review.change.line",
                        t.get("review.change." + change.kind()),
                        change.happened() == null ? "" : t.date(change.happened()),
                        change.reported() == null ? "" : t.date(change.reported()))).collect(Collectors.joining("\n"));
        return List.of(FormSections.field("year", t.get("review.paper.year"), String.valueOf(review.year())),
                FormSections.field("name", t.get("review.notice.account"), account.name()),
                FormSections.field("platform", t.get("registry.platform"),
                        platforms.name(account.platform(), t.locale())),
                FormSections.field("unit", t.get("review.column.unit"), unit),
                FormSections.field("filed", t.get("review.paper.filed"), account.filingNumber() == null
                        ? t.get("review.fact.unfiled")
                        : account.filingNumber() + (account.filedOn() == null
                                ? ""
                                : " · " + t.date(account.filedOn()))),
                FormSections.field("changes", t.get("review.changes"), changes));
    }

    private static String name(Unit unit, Texts t) {
        return unit.name(t.locale());
    }

    /** Where the custodian has confirmed, no question of the self-check is left without its answer. */
    private Map<String, String> known(Review review, FormPlan form, Texts t) {
        Map<String, String> known = new HashMap<>();
        Answers answers = review.told().answers();
        if (review.told().by() == null) {
            return known;
        }
        form.fields().filter(field -> SelfCheck.asksForFaults(field.id())).forEach(field -> known.put(field.id(),
                field.list().map(regulation::list).stream().flatMap(list -> list.on(review.due()).stream())
                        .map(entry -> t.get("review.paper.one", entry.text().in(t.locale()), t.get("review.paper."
                                + field.id() + "." + answers.is(field.id(), entry.id()))))
                        .collect(Collectors.joining("\n"))));
        if (review.told().unchanged()) {
            AS_REQUIRED.stream().filter(field -> answers.all(field).isEmpty())
                    .forEach(field -> known.put(field, t.get("review.paper.as-required")));
        }
        return known;
    }

    private static String findings(Dossier dossier, Texts t) {
        return dossier.findings().stream().map(one -> {
            String words = one.words().text().in(t.locale());
            String evidence = t.get(one.evidence());
            return words.equals(evidence) ? words : words + " · " + evidence;
        }).collect(Collectors.joining("\n"));
    }
}
