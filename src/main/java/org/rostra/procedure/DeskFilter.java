package org.rostra.procedure;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rostra.calendar.WorkingCalendar;
import org.rostra.duty.Duty;
import org.rostra.duty.DutyQuery;
import org.rostra.policy.Regulation;

/**
 * Which of my matters are meant; the whole of it stands in the address.
 *
 * @param task what is to be done, as the key of the duty
 * @param rule the rule or procedure under which
 */
public record DeskFilter(When when, @Nullable String task, @Nullable String rule) {
    public static final DeskFilter ALL = new DeskFilter(When.TODO, null, null);
    private static final int LONGEST = 60;

    /** What an address says; what it says wrongly is left out. */
    public static DeskFilter of(Function<String, @Nullable String> parameter) {
        String view = parameter.apply("view");
        When when = "soon".equals(view) ? When.SOON : "late".equals(view) ? When.LATE : When.TODO;
        return new DeskFilter(when, key(parameter.apply("task")), key(parameter.apply("rule")));
    }

    private static @Nullable String key(@Nullable String text) {
        return text != null && text.length() <= LONGEST && text.matches("[a-z0-9.-]+") ? text : null;
    }

    /** The parameters of an address that says the same. */
    public Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (when != When.TODO) {
            parameters.put("view", when.id());
        }
        if (task != null) {
            parameters.put("task", task);
        }
        if (rule != null) {
            parameters.put("rule", rule);
        }
        return parameters;
    }

    DutyQuery on(DutyQuery mine, WorkingCalendar calendar, Regulation regulation, LocalDate today) {
        DutyQuery only = mine.only(task, rule);
        return switch (when) {
            case TODO -> only;
            case SOON -> only.due(today, Duty.lastSoon(calendar, regulation, today));
            case LATE -> only.due(null, today.minusDays(1));
        };
    }
}
