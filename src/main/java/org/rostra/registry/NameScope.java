package org.rostra.registry;

import org.rostra.registry.scope.NameJudge;

/**
 * Whether the name of an account or group carries a name form of one institution (第二条, 第四条（一）). Compiled once from the
 * institution's forms and the national list of institutions; immutable; linear in the name.
 */
public final class NameScope {
    private final NameJudge judge;

    private NameScope(NameForms forms) {
        this.judge = new NameJudge(forms);
    }

    public static NameScope of(NameForms forms) {
        return new NameScope(forms);
    }

    /** Judges any text; never refuses. */
    public ScopeFinding judge(String name) {
        return judge.judge(name);
    }
}
