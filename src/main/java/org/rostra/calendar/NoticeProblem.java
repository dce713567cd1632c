package org.rostra.calendar;

import java.util.List;
import java.util.Locale;

/** Why a notice cannot be loaded as it was read: a sentence, and what is wrong in it. */
public record NoticeProblem(Kind kind, String sentence, List<String> arguments) {
    /** The arguments of each are listed beside it, after the sentence. */
    public enum Kind {
        /** It names days, but not what they are. */
        NOT_UNDERSTOOD,
        /** The date. */
        NO_SUCH_DATE,
        /** The date, which falls on another day of the week. */
        WEEKDAY_WRONG,
        /** The number of days it tells, the number of days it names. */
        TOTAL_WRONG,
        /** The date, said to be off and to be worked. */
        CONTRADICTION,
        /** The line cannot be read. */
        LINE_UNREADABLE,
        /** No day is named at all. */
        NOTHING;

        /** The key of the sentence in the bundle. */
        public String key() {
            return "calendar.notice." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    NoticeProblem(Kind kind, String sentence, String... arguments) {
        this(kind, sentence, List.of(arguments));
    }
}
