package org.rostra.groups.life;

import java.util.Optional;
import java.util.UUID;
import org.rostra.access.Action;
import org.rostra.groups.AskSupervisor;
import org.rostra.groups.GroupRegister;
import org.rostra.groups.WholeGroup;
import org.rostra.groups.GroupSays;
import org.rostra.groups.decision.Decisions;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ledger;
import org.rostra.policy.Argument;
import org.rostra.policy.MessageKey;
import org.rostra.policy.Refused;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.registry.Account;
import org.rostra.registry.CanonicalLink;
import org.rostra.registry.Details;
import org.rostra.registry.Memberships;
import org.rostra.registry.PlatformLinks;
import org.rostra.registry.Register;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The number of a group was written wrongly. Another number is another group to whoever asks: until its supervisor has
 * confirmed that one, nobody is told that it is genuine.
 */
@Component
public class CorrectNumber {
    private final GroupRegister groups;
    private final Register register;
    private final PlatformLinks platforms;
    private final Memberships memberships;
    private final AskSupervisor supervision;
    private final Decisions decisions;
    private final Regulation regulation;
    private final Ledger ledger;

    CorrectNumber(GroupRegister groups, Register register, PlatformLinks platforms, Memberships memberships,
            AskSupervisor supervision, Decisions decisions, Regulation regulation, Ledger ledger) {
        this.groups = groups;
        this.register = register;
        this.platforms = platforms;
        this.memberships = memberships;
        this.supervision = supervision;
        this.decisions = decisions;
        this.regulation = regulation;
        this.ledger = ledger;
    }

    /** @throws Refused for a number that the platform cannot have, that is registered, or that is the same */
    @Transactional
    public void correct(Act act, UUID id, String number) {
        WholeGroup whole = groups.lockFor(act, Action.GROUP_KEEP, id);
        Account account = whole.account();
        if (!whole.inUse()) {
            throw refuse(GroupSays.NOT_RUNNING, GroupSays.NOT_RUNNING_NEXT, number);
        }
        CanonicalLink right = Optional.ofNullable(account.platform())
                .flatMap(platform -> platforms.canonical(platform, number.strip()))
                .orElseThrow(() -> refuse(GroupSays.NUMBER_UNFIT, GroupSays.NUMBER_UNFIT_NEXT, number));
        if (right.id().equals(account.canonicalId())) {
            throw refuse(GroupSays.NOTHING_NEW, GroupSays.NOTHING_NEW_NEXT, number);
        }
        if (register.another(account, right.id()).isPresent()) {
            throw refuse(GroupSays.NUMBER_TAKEN, GroupSays.NUMBER_TAKEN_NEXT, right.id());
        }
        Details d = Details.of(account);
        register.amend(act, account, new Details(d.name(), right.id(), right.url().orElse(null), d.certifiedAs(),
                d.certifiedUntil(), d.contact(), d.registrant(), d.purpose()));
        groups.put(whole.group(), true);
        decisions.voidOpen(act, id);
        memberships.put(id, memberships.of(id).unconfirmed(act.today()));
        ledger.record(act, Entry.of(account.asSubject(), "group.number-corrected").under(regulation.basis(
                Rule.CONFIRM_JOINED).id(), Rule.CONFIRM_JOINED.id()).with("before", account.canonicalId())
                .with("number", right.id()));
        supervision.ask(act, account);
    }

    private Refused refuse(MessageKey what, MessageKey next, String number) {
        return regulation.refuse(Rule.DECIDED_BY_TWO, what, next, new Argument.Text(number.strip()));
    }
}
