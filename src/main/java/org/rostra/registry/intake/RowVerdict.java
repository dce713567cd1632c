package org.rostra.registry.intake;

import java.util.Locale;

/** What confirming would do with a row. */
public enum RowVerdict {
    /** A new account, to be filed. */
    ADD("green"),
    /** The same, without a unit so far. */
    NEEDS_UNIT("amber"),
    /** An account that is still to be filed gets the row's values. */
    CHANGE("blue"),
    /** In the register already, as the row has it. */
    UNCHANGED("grey"),
    /** In the register already, filed or on its way, and not as the row has it. A change report is the way. */
    DIFFERS("violet"),
    /** Cannot be taken over. */
    REFUSED("red"),
    /** A title, a sum or a repeated header: no account. */
    PASSED_OVER("grey");

    private final String colour;

    RowVerdict(String colour) {
        this.colour = colour;
    }

    public String colour() {
        return colour;
    }

    /** Whether confirming writes something for the row. */
    public boolean writes() {
        return this == ADD || this == NEEDS_UNIT || this == CHANGE;
    }

    public boolean adds() {
        return this == ADD || this == NEEDS_UNIT;
    }

    public String key() {
        return "intake.verdict." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
