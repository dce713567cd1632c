package org.rostra.conduct;

import java.time.LocalDate;
import java.util.UUID;
import org.rostra.conduct.course.Kind;
import org.rostra.policy.Enforces;
import org.rostra.policy.Rule;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The next rung for one person on one platform (十（二）): a suggestion, counted from the measures that are served or decided there and still count. Milder
 * is always possible; more than the regulation allows at this rung is not.
 */
@Component
public class Ladder {
    private final RungTable rungs;

    Ladder(RungTable rungs) {
        this.rungs = rungs;
    }

    /** How many earlier measures count against the person on the platform on the day. */
    @Enforces(Rule.WARNINGS_COUNT)
    @Transactional(readOnly = true)
    public int earlier(UUID person, UUID account, LocalDate on) {
        return rungs.count(person, account, on);
    }

    /** The same while nobody else can decide on the person there. */
    @Transactional(propagation = Propagation.MANDATORY)
    int lock(UUID person, UUID account, LocalDate on) {
        rungs.lock(person, account);
        return rungs.count(person, account, on);
    }

    /** What the regulation has for the rung. */
    public static Kind suggested(int earlier) {
        return earlier == 0 ? Kind.WARNING : Kind.SERIOUS_WARNING;
    }

    /** True where the regulation allows it: a serious warning from the second time on, leaving only where that is serious. */
    @Enforces(Rule.MEMBERS_MEASURES)
    public static boolean allows(Kind kind, int earlier, boolean serious) {
        return switch (kind) {
            case WARNING -> true;
            case SERIOUS_WARNING -> earlier > 0;
            case ASKED_TO_LEAVE, REMOVED -> earlier > 0 && serious;
            case AWARD_BAR -> false;
        };
    }
}
