package org.rostra.directory.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rostra.directory.DirectoryRefused;
import org.rostra.directory.Says;
import org.rostra.policy.Argument;

/** Days as people write them: with hyphens, points, slashes or characters between, eight digits, or a month only. */
final class Dates {
    private static final Pattern WRITTEN = Pattern.compile(
            "(\\d{4})[-./\\u5e74](\\d{1,2})(?:[-./\\u6708](\\d{1,2})?\\u65e5?)?(?:[T ].*)?");
    private static final Pattern DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})?");

    private Dates() {
    }

    /** A month alone means its first day. */
    static Optional<LocalDate> from(String text) {
        return read(text, true);
    }

    /** A month alone means its last day. */
    static Optional<LocalDate> until(String text) {
        return read(text, false);
    }

    private static Optional<LocalDate> read(String text, boolean first) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Matcher written = WRITTEN.matcher(text);
        Matcher form = written.matches() ? written : DIGITS.matcher(text);
        try {
            if (form.matches()) {
                var month = YearMonth.of(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2)));
                String day = form.group(3);
                return Optional.of(day != null
                        ? month.atDay(Integer.parseInt(day))
                        : first ? month.atDay(1) : month.atEndOfMonth());
            }
        } catch (DateTimeException noSuchDay) {
            // Said below.
        }
        throw DirectoryRefused.of(Says.DATE_WRONG, new Argument.Text(text));
    }
}
