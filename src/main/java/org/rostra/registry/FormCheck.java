package org.rostra.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rostra.policy.FormPlan;
import org.rostra.policy.FormPlan.Field;
import org.rostra.policy.FormPlan.Filler;
import org.rostra.policy.FormPlan.Need;
import org.rostra.policy.Regulation;
import org.rostra.policy.WordList;
import org.rostra.web.Message;
import org.springframework.stereotype.Component;

/** Checks answers against the form as the pack lays it out: what is missing, too long, or not one of the choices. */
@Component
public class FormCheck {
    private static final int LINE = 200;
    private static final int TEXT = 4000;

    private final Regulation regulation;
    private final PlatformLinks platforms;

    FormCheck(Regulation regulation, PlatformLinks platforms) {
        this.regulation = regulation;
        this.platforms = platforms;
    }

    /** All faults of the form, in the order of its pages; choices are those offered on the day. */
    public List<FormFault> faults(FormPlan form, Answers answers, LocalDate on) {
        List<FormFault> faults = new ArrayList<>();
        for (FormPlan.Page page : form.pages()) {
            for (Field field : page.fields()) {
                fault(field, answers, on).ifPresent(
                        what -> faults.add(new FormFault(page.id(), field.id(), field.label(), what)));
            }
        }
        return faults;
    }

    /** True where the applicant must fill the field in, given the other answers. */
    public static boolean needed(Field field, Answers answers) {
        return field.by() == Filler.CUSTODIAN && switch (field.need()) {
            case Need.Fixed.ALWAYS -> true;
            case Need.Fixed.NEVER -> false;
            case Need.When(String other, String value) -> answers.is(other, value);
        };
    }

    private Optional<Message> fault(Field field, Answers answers, LocalDate on) {
        List<String> given = answers.all(field.id());
        if (given.isEmpty()) {
            return needed(field, answers) ? Optional.of(Message.of("registry.form.missing")) : Optional.empty();
        }
        return switch (field.type()) {
            case LINE, LINK -> tooLong(given, LINE);
            case TEXT -> tooLong(given, TEXT);
            case CHOICE, CHOICES, CONFIRM -> unknown(field, given, on);
            case YES_NO -> among(Set.of("yes", "no"), given);
            case DATE -> wrongIf(answers.date(field.id()).isEmpty(), "registry.form.date");
            case NUMBER -> wrongIf(!given.getFirst().strip().matches("\\d{1,12}"), "registry.form.number");
            case PERSON, UNIT, FILE -> wrongIf(answers.id(field.id()).isEmpty(), "registry.form.pick");
            case PLATFORM -> wrongIf(platforms.find(given.getFirst()).isEmpty(), "registry.form.choice");
            case COMPUTED -> Optional.empty();
        };
    }

    private Optional<Message> unknown(Field field, List<String> given, LocalDate on) {
        Set<String> known = Set.copyOf(field.list().map(regulation::list).stream()
                .flatMap(list -> list.on(on).stream()).map(WordList.Entry::id).toList());
        if (field.type() == FormPlan.Type.CONFIRM) {
            return wrongIf(!given.containsAll(known), "registry.form.confirm");
        }
        return among(known, given);
    }

    private static Optional<Message> among(Set<String> known, List<String> given) {
        return wrongIf(!known.containsAll(given), "registry.form.choice");
    }

    private static Optional<Message> tooLong(List<String> given, int limit) {
        return given.getFirst().length() > limit
                ? Optional.of(Message.of("registry.form.long", limit))
                : Optional.empty();
    }

    private static Optional<Message> wrongIf(boolean wrong, String key) {
        return wrong ? Optional.of(Message.of(key)) : Optional.empty();
    }
}
