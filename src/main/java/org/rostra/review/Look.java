package org.rostra.review;

/** The tabs of a part: which of its reviews are shown. */
public enum Look {
    /** Signed, and nothing in it wants a second look: proposed to pass. */
    CLEAN("blue", "r.state = 'SIGNED' and cardinality(r.exceptions) = 0"),
    /** Signed, and looked at one by one. */
    EXCEPTIONS("amber", "r.state = 'SIGNED' and cardinality(r.exceptions) > 0"),
    /** The custodian or the supervisor is still to act, in time. */
    WAITING("violet", "r.state in ('ASKED', 'CONFIRMED') and r.due_on >= :today"),
    /** They did not act in time (未参加): a person settles it. */
    ABSENT("red", "r.state in ('ASKED', 'CONFIRMED') and r.due_on < :today"),
    /** Being put right. */
    RECTIFYING("amber", "r.state = 'RECTIFYING'"),
    /** To fail: a statement, then a decision. */
    INTENDED("red", "r.state = 'INTENDED'"), CONCLUDED("green", "r.state = 'CONCLUDED'");

    private final String colour;
    private final String condition;

    Look(String colour, String condition) {
        this.colour = colour;
        this.condition = condition;
    }

    /** Of its chip and its part of a bar. */
    public String colour() {
        return colour;
    }

    String condition() {
        return condition;
    }
}
