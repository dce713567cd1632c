package org.rostra.web;

import java.util.Optional;

/** A refusal that a page can show: what is refused, what to do next, and which clause says so. */
public interface Explained {
    Message what();

    /** What the person can do now. */
    Optional<Message> next();

    /** The clause as an office cites it, for example 第七条（一）. */
    Optional<Worded> citation();

    /** The field of the form that is concerned, where there is one. */
    default Optional<String> field() {
        return Optional.empty();
    }
}
