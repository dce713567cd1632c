package org.rostra.registry;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rostra.registry.scope.NameJudge;

/**
 * Whether the name of an account or group carries a name form of one institution (第二条, 第四条（一）). Compiled from the
 * institution's forms and the national list of institutions, and anew a few seconds after a form has changed; linear in
 * the name.
 */
public final class NameScope {
    private static final long FRESH = Duration.ofSeconds(10).toNanos();

    private record Known(NameForms forms, NameJudge judge, long looked) {}

    private final Supplier<NameForms> forms;
    private final AtomicReference<@Nullable Known> known = new AtomicReference<>();

    private NameScope(Supplier<NameForms> forms) {
        this.forms = forms;
    }

    public static NameScope of(NameForms forms) {
        return new NameScope(() -> forms);
    }

    /** Of forms that may change: units are renamed, new ones are set up. */
    static NameScope following(Supplier<NameForms> forms) {
        return new NameScope(forms);
    }

    /** Judges any text; never refuses. */
    public ScopeFinding judge(String name) {
        return current().judge(name);
    }

    private NameJudge current() {
        Known now = known.get();
        if (now != null && System.nanoTime() - now.looked < FRESH) {
            return now.judge;
        }
        NameForms standing = forms.get();
        NameJudge judge = now != null && now.forms.equals(standing) ? now.judge : new NameJudge(standing);
        known.set(new Known(standing, judge, System.nanoTime()));
        return judge;
    }
}
