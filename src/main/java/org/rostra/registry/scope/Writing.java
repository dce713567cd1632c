package org.rostra.registry.scope;

import java.util.Optional;
import java.util.regex.Pattern;
import org.rostra.registry.ScopeReason;
import org.rostra.text.LookAlikes;

/** Tells a form written plainly from one written so that a plain search would miss it. */
final class Writing {
    private static final Pattern BRACKETS = Pattern.compile("[()\uff08\uff09\\[\\]]");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private Writing() {
    }

    /** How the form is disguised; empty where it is written as registered (case, brackets and word spaces aside). */
    static Optional<ScopeReason> disguise(Spot spot) {
        String written = spot.written();
        if (plain(written).equalsIgnoreCase(plain(spot.form().written()))) {
            return Optional.empty();
        }
        if (separated(spot)) {
            return Optional.of(ScopeReason.SEPARATED);
        }
        if (written.codePoints().anyMatch(c -> c >= 0xff01 && c <= 0xff5e)) {
            return Optional.of(ScopeReason.FULL_WIDTH);
        }
        boolean foreign = spot.form().latin() || written.codePoints().anyMatch(c -> LookAlikes.latin(c) != c);
        return Optional.of(foreign ? ScopeReason.FOREIGN_LETTERS : ScopeReason.TRADITIONAL);
    }

    private static String plain(String text) {
        String single = SPACES.matcher(text.strip()).replaceAll(" ");
        return BRACKETS.matcher(single).replaceAll("");
    }

    private static boolean separated(Spot spot) {
        for (int i = spot.from() + 1; i < spot.to(); i++) {
            if (spot.name().boundary(i)) {
                return true;
            }
        }
        return false;
    }
}
