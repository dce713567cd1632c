package org.rostra.review.group;

import java.util.Optional;
import java.util.stream.Stream;

/** What the unit says of a group. */
public enum UnitAnswer {
    /** Nothing yet; nothing follows from that. */
    OPEN("violet"),
    /** 保留. */
    KEEP("green"),
    /** 拟解散: owner and supervisor decide. */
    DISSOLVE("amber"),
    /** The group ended before anybody answered: nothing is asked any more. */
    GONE("grey");

    private final String colour;

    UnitAnswer(String colour) {
        this.colour = colour;
    }

    /** Of its chip and its part of a bar. */
    public String colour() {
        return colour;
    }

    /** True for what a unit can say. */
    public boolean given() {
        return this == KEEP || this == DISSOLVE;
    }

    public static Optional<UnitAnswer> find(String name) {
        return Stream.of(values()).filter(one -> one.name().equals(name)).findFirst();
    }
}
