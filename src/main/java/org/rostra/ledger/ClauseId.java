package org.rostra.ledger;

import java.util.regex.Pattern;

/**
 * Names a clause of the regulation, of a law, or a rule of the house, as the regulation pack spells it: {@code 7.1} for
 * 第七条（一）, {@code law.civil-code.201}, {@code house.lapse}.
 */
public record ClauseId(String value) implements Comparable<ClauseId> {
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9.-]{0,62}");

    public ClauseId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a clause id: " + value);
        }
    }

    @Override
    public int compareTo(ClauseId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
