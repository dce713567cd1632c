package org.rostra.registry.scope;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rostra.registry.ScopeFinding.Carried;
import org.rostra.registry.ScopeFinding;
import org.rostra.registry.ScopeReason;
import org.rostra.registry.ScopeVerdict;

/** A form seen, plain or in disguise, at {@code [from, to)} of a name. */
record Spot(Reading name, Form form, int from, int to) {
    /** The name part exactly as written. */
    String written() {
        return name.written(from, to);
    }

    /** What follows, to the end of the name. */
    String rest() {
        return name.text.substring(to);
    }

    ScopeFinding find(ScopeVerdict verdict, ScopeReason reason, String... details) {
        return find(verdict, List.of(), reason, details);
    }

    ScopeFinding find(ScopeVerdict verdict, List<String> sharedWith, ScopeReason reason, String... details) {
        var carried = new Carried(form.kind(), form.written(), name.start(from), name.end(to));
        var arguments = new ArrayList<String>(List.of(form.written()));
        arguments.addAll(List.of(details));
        return new ScopeFinding(verdict, Optional.of(carried), sharedWith, reason, arguments);
    }

    ScopeFinding other(ScopeReason reason, String detail) {
        return find(ScopeVerdict.OTHER, reason, detail);
    }

    ScopeFinding review(ScopeReason reason, String detail) {
        return find(ScopeVerdict.REVIEW, reason, detail);
    }
}
