package org.rostra.groups.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.rostra.directory.People;
import org.rostra.groups.Group;
import org.rostra.groups.GroupDuties;
import org.rostra.groups.GroupRegister;
import org.rostra.groups.WholeGroup;
import org.rostra.groups.OwnerSeats;
import org.rostra.groups.names.Outsider;
import org.rostra.groups.names.Outsiders;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ids;
import org.rostra.ledger.Ledger;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.registry.Account;
import org.rostra.registry.AccountState;
import org.rostra.registry.Custody;
import org.rostra.registry.Details;
import org.rostra.registry.Register;
import org.rostra.registry.change.CustodyWatch;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What follows when both have signed. */
@Component
class Effects {
    private final GroupRegister groups;
    private final Register register;
    private final CustodyWatch custody;
    private final Outsiders outsiders;
    private final GroupDuties duties;
    private final People people;
    private final Regulation regulation;
    private final Ledger ledger;

    Effects(GroupRegister groups, Register register, CustodyWatch custody, Outsiders outsiders, GroupDuties duties,
            People people, Regulation regulation, Ledger ledger) {
        this.groups = groups;
        this.register = register;
        this.custody = custody;
        this.outsiders = outsiders;
        this.duties = duties;
        this.people = people;
        this.regulation = regulation;
        this.ledger = ledger;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void carryOut(Act act, WholeGroup whole, Decision decision) {
        Group group = whole.group();
        switch (decision.kind()) {
            case NAME -> {
                rename(act, whole.account(), Proposals.get(decision.proposal(), "name"));
                groups.put(group, true);
            }
            case RANGE -> groups.put(group.ranging(Proposals.get(decision.proposal(), "range"),
                    Proposals.get(decision.proposal(), "content")), true);
            case TRANSFER -> transfer(act, whole, Proposals.personOf(decision, "owner"));
            case DISSOLVE -> dissolve(act, whole);
            case OUTSIDER -> outsiders.admit(new Outsider(Ids.next(), group.id(),
                    Proposals.get(decision.proposal(), "person"), Proposals.get(decision.proposal(), "affiliation"),
                    Proposals.personOf(decision, "sponsor"),
                    LocalDate.parse(Proposals.get(decision.proposal(), "until")), decision.id(), null));
        }
    }

    private void rename(Act act, Account account, String name) {
        Details d = Details.of(account);
        register.amend(act, account, new Details(name, d.canonicalId(), d.link(), d.certifiedAs(),
                d.certifiedUntil(), d.contact(), d.registrant(), d.purpose()));
    }

    /** The owner before keeps it no longer; what was owed for its hand-over is done. */
    private void transfer(Act act, WholeGroup whole, UUID owner) {
        UUID before = whole.group().owner();
        List<UUID> keepers = register.custodians(List.of(whole.id()), act.today()).stream().map(Custody::person)
                .toList();
        if (!keepers.contains(owner)) {
            register.admit(act, whole.id(), owner, people.get(owner).expectedLeave());
        }
        register.release(act, whole.id(), List.of(before));
        groups.put(whole.group().ownedBy(owner), true);
        duties.end(act, whole.account().asSubject(), "change.hand-over-before-leaving", GroupDuties.GRADUATES);
        custody.look(act, whole.id());
    }

    private void dissolve(Act act, WholeGroup whole) {
        register.move(act, whole.account(), AccountState.CLOSING);
        ledger.record(act, Entry.of(whole.account().asSubject(), "group.dissolving").under(regulation.basis(
                Rule.DECIDED_BY_TWO).id(), Rule.DECIDED_BY_TWO.id()).outcome(AccountState.CLOSING.name()));
        groups.put(whole.group(), true);
        duties.end(act, whole.account().asSubject(), GroupDuties.ENDS, GroupDuties.GRADUATES, GroupDuties.EDUCATE,
                "campaign.still-true");
        duties.owe(act, whole.account().asSubject(), GroupDuties.DISSOLVE, OwnerSeats.of(whole.id()),
                Rule.DISSOLVE_GROUP, Rule.DISSOLVE_GROUP);
    }
}
