package org.rostra.registry.change;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.rostra.access.Action;
import org.rostra.ledger.Act;
import org.rostra.ledger.Ids;
import org.rostra.ledger.Ledger;
import org.rostra.policy.Enforces;
import org.rostra.policy.Refused;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.registry.Account;
import org.rostra.registry.Answers;
import org.rostra.registry.FormCheck;
import org.rostra.registry.FormFault;
import org.rostra.registry.FormIncomplete;
import org.rostra.registry.Register;
import org.rostra.registry.change.Change.Kind;
import org.rostra.registry.change.Change.State;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Names who is to keep an account: by hand-over from a custodian, or by take-over where nobody hands it over. */
@Component
public class NameSuccessor {
    private static final String WHO = ChangeItem.CUSTODIANS.fields().getFirst();

    private final Register register;
    private final ChangeTable changes;
    private final Stands standing;
    private final FormCheck check;
    private final Successions succession;
    private final Suggestions suggestions;
    private final Regulation regulation;
    private final Ledger ledger;

    NameSuccessor(Register register, ChangeTable changes, Stands standing, FormCheck check, Successions succession,
            Suggestions suggestions, Regulation regulation, Ledger ledger) {
        this.register = register;
        this.changes = changes;
        this.standing = standing;
        this.check = check;
        this.succession = succession;
        this.suggestions = suggestions;
        this.regulation = regulation;
        this.ledger = ledger;
    }

    /**
     * Names who is to keep the account.
     *
     * @param leaving for a hand-over the one custodian who goes; for a take-over those who cannot hand it over, if any
     * @throws FormIncomplete with every field that is missing or wrong
     * @throws Refused        if the successor is not in the directory, has left, keeps the account already, or too few
     *     members of staff would be left; or if another change of custodians is under way
     */
    @Enforces({Rule.HAND_OVER, Rule.TAKE_OVER})
    @Transactional
    public Change name(Act act, UUID id, Kind kind, Collection<UUID> leaving, Map<String, List<String>> given) {
        Account account = register.lockFor(act, Action.ACCOUNT_HAND_OVER, id);
        standing.requireUnit(account);
        Set<UUID> keepers = succession.keepers(act, id);
        Answers answers = read(act, kind, given);
        UUID successor = answers.id(WHO).orElseThrow();
        requireFree(id);
        if (!keepers.containsAll(leaving) || kind == Kind.HAND_OVER && leaving.size() != 1) {
            throw succession.refuse(kind, ChangeSays.LEAVING_UNKNOWN, ChangeSays.LEAVING_UNKNOWN_NEXT);
        }
        succession.requireFit(act, account, kind, keepers, leaving, successor);
        var change = new Change(Ids.next(), id, kind, State.AGREEING, successor, null, act.today(), null, answers,
                new Answers(Map.of(WHO, leaving.stream().map(UUID::toString).toList())), null);
        changes.insert(change);
        suggestions.settle(act, id);
        if (kind == Kind.HAND_OVER) {
            succession.owe(act, change, Tasks.GIVE, leaving.iterator().next());
        } else {
            succession.owe(act, change, Tasks.TAKE, successor);
        }
        ledger.record(act, succession.entry(change, kind == Kind.HAND_OVER
                ? "account.hand-over-begun"
                : "account.take-over-begun"));
        return change;
    }

    private Answers read(Act act, Kind kind, Map<String, List<String>> given) {
        Answers answers = ReadReport.only(List.of(WHO, "leaves-on", "reason"), given);
        List<FormFault> faults = check.faults(regulation.form(kind.form()), answers, act.today());
        if (!faults.isEmpty()) {
            throw new FormIncomplete(faults, regulation.basis(Successions.rule(kind)));
        }
        return answers;
    }

    private void requireFree(UUID account) {
        List.of(Kind.HAND_OVER, Kind.TAKE_OVER).forEach(kind -> changes.findAlive(account, kind).ifPresent(_ -> {
            throw succession.refuse(kind, ChangeSays.CUSTODY_UNDER_WAY, ChangeSays.CUSTODY_UNDER_WAY_NEXT);
        }));
    }
}
