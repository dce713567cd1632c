package org.rostra.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rostra.policy.FormPlan;
import org.rostra.policy.FormPlan.Type;
import org.rostra.policy.Regulation;
import org.rostra.print.Paper.Field;
import org.rostra.print.Paper.Section;
import org.springframework.stereotype.Component;

/** A form of the pack as sections of a paper: every field in its order, also those that nobody filled in. */
@Component
public class FormSections {
    /** What of a label and of an answer goes into half a line, in characters. */
    private static final int SHORT_LABEL = 14;
    private static final int SHORT = 22;

    private final FormFields fields;
    private final Regulation regulation;

    FormSections(FormFields fields, Regulation regulation) {
        this.fields = fields;
        this.regulation = regulation;
    }

    /** @param known what the system says in fields that nobody fills in, or that it knows better */
    public List<Section> of(FilledForm filled, Map<String, String> known, Locale locale) {
        FormFields.Words words = fields.words(filled, locale);
        List<Section> sections = new ArrayList<>();
        for (FormPlan.Page page : regulation.form(filled.form()).pages()) {
            sections.add(new Section(page.title().in(locale), page.fields().stream().map(field -> {
                String value = known.containsKey(field.id())
                        ? known.get(field.id())
                        : answer(words, field, filled.answers(), locale);
                return field(field, value, locale);
            }).toList()));
        }
        return sections;
    }

    /** One field of a form with this value. */
    public static Field field(FormPlan.Field field, String value, Locale locale) {
        boolean text = field.type() == Type.TEXT || field.type() == Type.CONFIRM || field.type() == Type.CHOICES;
        Field plain = field(field.id(), field.label().in(locale), value);
        return new Field(plain.key(), plain.label(), plain.value(), plain.wide() || text);
    }

    /** A field that no form has. */
    public static Field field(String key, String label, String value) {
        return new Field(key, label, value, label.length() > SHORT_LABEL || value.length() > SHORT);
    }

    /** The answer in words, as it is read on paper. */
    public String answer(FormFields.Words words, FormPlan.Field field, Answers answers, Locale locale) {
        return words.of(field, answers.all(field.id()));
    }
}
