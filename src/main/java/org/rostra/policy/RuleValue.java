package org.rostra.policy;

import org.rostra.calendar.Term;
import java.time.LocalTime;
import java.util.Set;

/** What a pack sets for a rule from a date on. */
public sealed interface RuleValue {
    /** The rule holds; there is nothing to set. */
    record Plain() implements RuleValue {}

    record Span(Term term) implements RuleValue {}

    record Count(int count) implements RuleValue {}

    record Pattern(FilingPattern pattern) implements RuleValue {}

    /** A part of the day, the end not included. */
    record Hours(LocalTime from, LocalTime to) implements RuleValue {}
    record Rungs(Ladder ladder) implements RuleValue {}

    record NameForms(Set<NameForm> forms) implements RuleValue {}
}
