package org.rostra.registry.change;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.rostra.directory.Unit;
import org.rostra.directory.Units;
import org.rostra.ledger.Act;
import org.rostra.policy.FormPlan;
import org.rostra.policy.Regulation;
import org.rostra.policy.WordList;
import org.rostra.print.Paper.Field;
import org.rostra.print.Paper.Section;
import org.rostra.registry.Account;
import org.rostra.registry.Answers;
import org.rostra.registry.FilledForm;
import org.rostra.registry.FormFields;
import org.rostra.registry.FormSections;
import org.rostra.registry.PlatformLinks;
import org.rostra.registry.change.Change.Kind;
import org.rostra.web.Frames;
import org.rostra.web.Texts;
import org.springframework.stereotype.Component;

/** A change as sections of a paper: whose it is, what was before and after, and the rest of its form. */
@Component
class ChangeSections {
    private static final Set<String> RECORDED = Arrays.stream(ChangeItem.values())
            .flatMap(item -> item.fields().stream()).collect(Collectors.toUnmodifiableSet());
    private static final String DONE = "\u2713 ";
    private static final String OPEN = "\u25a1 ";

    private final FormFields fields;
    private final FormSections forms;
    private final Units units;
    private final PlatformLinks platforms;
    private final Regulation regulation;
    private final Frames frames;

    ChangeSections(FormFields fields, FormSections forms, Units units, PlatformLinks platforms, Regulation regulation,
            Frames frames) {
        this.fields = fields;
        this.forms = forms;
        this.units = units;
        this.platforms = platforms;
        this.regulation = regulation;
        this.frames = frames;
    }

    List<Section> of(Change change, Account account, Locale locale) {
        List<Section> sections = new ArrayList<>();
        sections.add(account(change, account, locale));
        for (FormPlan.Page page : regulation.form(change.kind().form()).pages()) {
            sections.add(new Section(page.title().in(locale), fields(change, page, locale)));
        }
        if (change.kind() == Kind.HAND_OVER) {
            sections.add(points(change, locale));
        }
        return sections;
    }

    /** The proof of a closing, or empty fields for it. */
    List<Section> proof(Account account, Optional<Change> proof, Locale locale) {
        return forms.of(proof.map(ChangeSections::filled)
                .orElseGet(() -> new FilledForm(account.id(), FilledForm.Part.CHANGE, Kind.CLOSING_PROOF.form(),
                        Kind.CLOSING_PROOF.form(), Answers.NONE, null, account.changed())),
                Map.of(), locale);
    }

    /** Whose change it is; its name as it was when the change was told. */
    private Section account(Change change, Account account, Locale locale) {
        Texts t = frames.texts(locale);
        String name = change.before().find("name").orElse(account.name());
        return new Section("", List.of(
                FormSections.field("of-name", t.get("account.column.name"), name),
                FormSections.field("of-platform", t.get("registry.platform"),
                        account.platform() == null ? "" : platforms.name(account.platform(), locale)),
                FormSections.field("of-unit", t.get("registry.unit"), Optional.ofNullable(account.unit())
                        .flatMap(units::find).map((Unit unit) -> unit.name(locale)).orElse("")),
                FormSections.field("of-number", t.get("registry.number"),
                        Objects.requireNonNullElse(account.filingNumber(), ""))));
    }

    private List<Field> fields(Change change, FormPlan.Page page, Locale locale) {
        Texts t = frames.texts(locale);
        FormFields.Words now = fields.words(filled(change), locale);
        FormFields.Words was = fields.words(filled(change, change.before()), locale);
        Set<String> told = told(change);
        List<Field> shown = new ArrayList<>();
        for (FormPlan.Field field : page.fields()) {
            String label = field.label().in(locale);
            String after = forms.answer(now, field, change.answers(), locale);
            if (told.contains(field.id())) {
                shown.add(FormSections.field(field.id() + ".before", t.get("paper.before", label),
                        forms.answer(was, field, change.before(), locale)));
                shown.add(FormSections.field(field.id(), t.get("paper.after", label), after));
            } else if (change.kind().closing() || !RECORDED.contains(field.id())) {
                shown.add(FormSections.field(field, after, locale));
            }
        }
        return shown;
    }

    private static Set<String> told(Change change) {
        return switch (change.kind()) {
            case REPORT -> change.items().stream().flatMap(item -> item.fields().stream()).collect(Collectors.toSet());
            case RENAME -> Set.copyOf(ChangeItem.NAME.fields());
            case HAND_OVER, TAKE_OVER -> Set.copyOf(ChangeItem.CUSTODIANS.fields());
            case CLOSING, CLOSING_PROOF -> Set.of();
        };
    }

    private Section points(Change change, Locale locale) {
        WordList list = regulation.list("hand-over-points");
        LocalDate on = change.answers().date("given-on").orElse(change.reported());
        String points = list.on(on).stream().map(point -> (change.answers().is("points", point.id()) ? DONE : OPEN)
                + point.text().in(locale)).collect(Collectors.joining("\n"));
        String note = change.answers().text("points-note");
        return new Section("", List.of(new Field("points", list.title().in(locale),
                note.isEmpty() ? points : points + "\n" + note, true)));
    }

    private static FilledForm filled(Change change) {
        return filled(change, change.answers());
    }

    private static FilledForm filled(Change change, Answers answers) {
        return new FilledForm(change.account(), FilledForm.Part.CHANGE, change.kind().form(), change.kind().form(),
                answers, null, change.reported().plusDays(1).atStartOfDay(Act.ZONE).toInstant());
    }
}
