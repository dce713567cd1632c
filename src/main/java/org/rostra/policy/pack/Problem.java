package org.rostra.policy.pack;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.stream.Collectors;
import org.rostra.calendar.Term;
import org.rostra.policy.RuleValue;
import org.rostra.policy.Wording;

/** One fault of a pack: where it is, what is wrong, and what would be right. */
public record Problem(Where where, Kind kind, List<Object> arguments) {
    /** A place in a file; lines and columns count from 1. */
    public record Where(String file, int line, int column) {
        @Override
        public String toString() {
            return file + ":" + line + ":" + column;
        }
    }

    /** What is wrong. */
    public enum Kind {
        FILE_NOT_FOUND, FILE_UNREADABLE, FILE_NAME, FILE_TWICE, TOO_LARGE, NOT_UTF8, SYNTAX, TOO_DEEP, ALIAS, TAG,
        // shape
        DUPLICATE_KEY, UNKNOWN_KEY, MISSING_KEY, EXPECTED_MAPPING, EXPECTED_LIST, EXPECTED_TEXT, EMPTY_LIST,
        // values
        BAD_ID, BAD_DATE, BAD_NUMBER, BAD_SWITCH, BAD_TERM, BAD_PATTERN, BAD_HOURS, BAD_LADDER, BAD_CHOICE,
        // sense
        DUPLICATE_ID, UNKNOWN_ID, CLAUSE_PREFIX, RULE_MISSING, RULE_WITHOUT_VALUE, RULE_UNASKED_VALUE, RULE_FIXED,
        OFF_WITH_VALUE, DATES_REVERSED, DATES_OVERLAP, BODY_MISSING, OFF_NOT_OPTIONAL, NO_LAST_WORD, THEN_ITSELF,
        LIST_NEEDED, LIST_UNASKED, WHEN_NEEDED, WHEN_UNASKED,
        // what the institution sets itself
        NOT_SETTABLE, BAD_BOUNDS, OUT_OF_BOUNDS, NOT_OFF, TOO_LONG, ENTRY_NEEDED, ENTRY_REWORDED
    }

    public Problem {
        arguments = List.copyOf(arguments);
    }

    /** The fault in the reader's language, one line, beginning with the place. */
    public String in(Locale locale) {
        return where + " " + says(locale);
    }

    /** The fault in the reader's language, without its place. */
    public String says(Locale locale) {
        ResourceBundle bundle = ResourceBundle.getBundle("messages/policy", locale,
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
        Object[] spoken = arguments.stream().map(argument -> spoken(argument, bundle, locale)).toArray();
        return new MessageFormat(bundle.getString(Yaml.kebab(kind)), locale).format(spoken);
    }

    private static String spoken(Object argument, ResourceBundle bundle, Locale locale) {
        return switch (argument) {
            case References.What what -> bundle.getString("what." + Yaml.kebab(what));
            case RuleValue.Span(Term term) -> new MessageFormat(bundle.getString("term." + term.unit()), locale)
                    .format(new Object[]{term.count()});
            case RuleValue.Count(int count) -> Integer.toString(count);
            case Wording wording -> wording.in(locale);
            case List<?> several -> several.stream().map(Object::toString).collect(Collectors.joining(", "));
            default -> argument.toString();
        };
    }
}
