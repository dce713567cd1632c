package org.rostra.registry.change;

import org.rostra.registry.Advice;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rostra.ledger.Clock;
import org.rostra.policy.FormPlan;
import org.rostra.policy.Regulation;
import org.rostra.registry.Account;
import org.rostra.registry.Answers;
import org.rostra.registry.FilledForm;
import org.rostra.registry.FormFields;
import org.rostra.registry.NameAdvice;
import org.springframework.stereotype.Component;

/** A change in words: what was on record beside what is told. */
@Component
public class ChangeWords {
    /**
     * One line.
     *
     * @param changed told otherwise in the round before
     */
    public record Line(String label, String before, String after, boolean changed) {}

    private final FormFields fields;
    private final NameAdvice advice;
    private final Regulation regulation;
    private final Clock clock;

    ChangeWords(FormFields fields, NameAdvice advice, Regulation regulation, Clock clock) {
        this.fields = fields;
        this.advice = advice;
        this.regulation = regulation;
        this.clock = clock;
    }

    /** The lines of the change, in the reader's language. */
    public List<Line> lines(Change change, Locale locale) {
        Map<String, FormPlan.Field> known = regulation.form(change.kind().form()).fields()
                .collect(Collectors.toMap(FormPlan.Field::id, Function.identity()));
        FormFields.Words was = words(change, change.before(), locale);
        FormFields.Words words = words(change, change.answers(), locale);
        List<Line> lines = new ArrayList<>();
        List<String> told = switch (change.kind()) {
            case REPORT -> change.items().stream().flatMap(item -> item.fields().stream()).toList();
            case RENAME -> ChangeItem.NAME.fields();
            case HAND_OVER, TAKE_OVER -> ChangeItem.CUSTODIANS.fields();
            case CLOSING, CLOSING_PROOF -> List.of();
        };
        for (String field : told) {
            FormPlan.Field asked = Objects.requireNonNull(known.get(field));
            List<String> now = change.answers().all(field);
            lines.add(new Line(asked.label().in(locale), was.of(asked, change.before().all(field)),
                    words.of(asked, now), change.returned() != null && !change.returned().all(field).equals(now)));
        }
        return lines;
    }

    /** What the form of a closing says, page by page; of other changes nothing beside their lines. */
    public Map<FormPlan.Page, List<FormFields.Shown>> facts(Change change, Locale locale) {
        return change.kind().closing()
                ? fields.shown(new FilledForm(change.account(), FilledForm.Part.CHANGE, change.kind().form(),
                        change.kind().form(), change.answers(), change.returned(), clock.now()), locale)
                : Map.of();
    }

    /** What there is to say of the new name: whose it looks like, who has it already. */
    public Advice advice(Account account, String name) {
        Answers asked = new Answers(Map.of("name", List.of(name)));
        return advice.on(org.rostra.ledger.Act.bySystem(clock.now()), form(account.id(), asked, ""));
    }

    private FormFields.Words words(Change change, Answers said, Locale locale) {
        return fields.words(form(change.account(), said, change.kind().form()), locale);
    }

    private FilledForm form(java.util.UUID account, Answers answers, String form) {
        return new FilledForm(account, FilledForm.Part.CHANGE, form, form, answers, null, clock.now());
    }
}
