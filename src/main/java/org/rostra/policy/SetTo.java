package org.rostra.policy;

import java.util.List;
import java.util.Optional;
import org.rostra.calendar.Term;

/** What something settable is set to. */
public sealed interface SetTo {
    /** The value of a rule; empty switches the rule off. */
    record Value(Optional<RuleValue> value) implements SetTo {}

    /** Whether a step is in use. */
    record Use(boolean on) implements SetTo {}

    /** The term of a step. */
    record Within(Term.ByDate term) implements SetTo {}

    /** What a list offers, in order. */
    record Entries(List<WordList.Entry> entries) implements SetTo {}
}
