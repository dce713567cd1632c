package org.rostra.registry.change;

import java.util.Optional;
import org.rostra.directory.Unit;
import org.rostra.directory.Units;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.registry.Account;
import org.rostra.registry.AccountState;
import org.rostra.registry.PlatformLinks;
import org.springframework.stereotype.Component;

/** Whether an account stands, so that something can happen to it. */
@Component
class Stands {
    private final Units units;
    private final PlatformLinks platforms;
    private final Regulation regulation;

    Stands(Units units, PlatformLinks platforms, Regulation regulation) {
        this.units = units;
        this.platforms = platforms;
        this.regulation = regulation;
    }

    /** True for what exists on a platform and is not being closed yet, be it filed or not. */
    static boolean closable(AccountState state) {
        return switch (state) {
            case RUNNING, SUSPENDED, TO_BE_FILED -> true;
            case DRAFT, APPLIED, APPROVED_TO_OPEN, CLOSING, CLOSED, REFUSED, WITHDRAWN, LAPSED -> false;
        };
    }

    /**
     * The unit that runs the account.
     *
     * @throws org.rostra.policy.Refused if the account does not stand, or no open unit runs it
     */
    Unit require(Account account) {
        if (!account.state().stands()) {
            throw regulation.refuse(Rule.CHANGE_REPORT, ChangeSays.NOT_STANDING, ChangeSays.NOT_STANDING_NEXT);
        }
        return unit(account);
    }

    /** The same for what is in somebody's hands, be it not running yet. */
    Unit requireUnit(Account account) {
        if (!account.state().inHands()) {
            throw regulation.refuse(Rule.HAND_OVER, ChangeSays.NOT_IN_HANDS, ChangeSays.NOT_IN_HANDS_NEXT);
        }
        return unit(account);
    }

    /**
     * The unit of what is changed, handed over and closed by cases.
     *
     * @throws org.rostra.policy.Refused for a group: its owner and supervisor decide together, on its own page
     */
    Unit unit(Account account) {
        if (platforms.isGroup(account.platform())) {
            throw regulation.refuse(Rule.DECIDED_BY_TWO, ChangeSays.BY_TWO, ChangeSays.BY_TWO_NEXT);
        }
        return Optional.ofNullable(account.unit()).flatMap(units::findOpen).orElseThrow(
                () -> regulation.refuse(Rule.CHAIN_COMPLETE, ChangeSays.NO_UNIT, ChangeSays.NO_UNIT_NEXT));
    }
}
