package org.rostra.policy;

import java.util.regex.Pattern;

/** A length of time as a pack writes it: {@code 3 working-days}, {@code 60 days}, {@code 1 years}. */
public record TermText(String value) {
    private static final Pattern FORM = Pattern.compile("[1-9]\\d{0,3} (working-days|days|hours|months|years)");

    public TermText {
        if (!understood(value)) {
            throw new IllegalArgumentException("not a term: " + value);
        }
    }

    /** Whether the text can be a term. */
    public static boolean understood(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
