package org.rostra.policy.setting;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ledger;
import org.rostra.policy.Enforces;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.policy.Settable;
import org.rostra.policy.setting.Setting.State;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What the institution sets itself: proposed, and decided by others; who may do either is asked above. */
@Component
public class Settings {
    private static final int SHOWN = 50;

    private final SettingTable table;
    private final RegulationInForce regulation;
    private final Ledger ledger;

    Settings(SettingTable table, RegulationInForce regulation, Ledger ledger) {
        this.table = table;
        this.regulation = regulation;
        this.ledger = ledger;
    }

    public Optional<Setting> find(UUID id) {
        return table.find(id);
    }

    public List<Setting> list(Collection<UUID> ids) {
        return table.list(ids);
    }

    /** What was proposed for it, the latest first; refused and withdrawn ones too. */
    public List<Setting> about(String what) {
        return table.about(what, SHOWN);
    }

    /** What waits to be confirmed. */
    public List<Setting> proposed() {
        return table.proposed();
    }

    /** All that stand, in the order in which they were confirmed. */
    public List<Setting> standing() {
        return table.standing();
    }

    /** Writes the proposal down; false where another one waits for the same. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean propose(Act act, Setting one) {
        boolean first = table.propose(one);
        if (first) {
            ledger.begin(act, entry(one, "setting.proposed").with("from", one.from()).withheld("reason", one.reason()));
        }
        return first;
    }

    /** Proposes otherwise what was sent back; false where it is no longer proposed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean amend(Act act, Setting one) {
        boolean open = table.amend(one.id(), one.value(), one.before(), one.from(), one.reason());
        if (open) {
            ledger.record(act, entry(one, "setting.amended").with("from", one.from()).withheld("reason", one.reason()));
        }
        return open;
    }

    /** It stands, from its day and never from a day before this one. */
    @Enforces(Rule.SETTINGS)
    @Transactional(propagation = Propagation.MANDATORY)
    public void confirm(Act act, Setting one) {
        LocalDate from = one.fromOn(act.today());
        if (table.decide(one.id(), State.STANDING, from, act.person().orElseThrow(), act.at())) {
            ledger.record(act, entry(one, "setting.confirmed").with("from", from));
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    regulation.forget();
                }
            });
        }
    }

    /** It comes to nothing: refused, or taken back. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void end(Act act, Setting one, State state) {
        if (table.decide(one.id(), state, one.from(), act.person().orElseThrow(), act.at())) {
            ledger.record(act, entry(one, state == State.REFUSED ? "setting.refused" : "setting.withdrawn"));
        }
    }

    private Entry entry(Setting one, String type) {
        Regulation now = regulation;
        String rule = Settable.find(now, one.what()).filter(Settable.OfRule.class::isInstance)
                .map(what -> ((Settable.OfRule) what).rule().id()).orElse(Rule.SETTINGS.id());
        return Entry.of(one.asSubject(), type)
                .under(Settable.find(now, one.what()).map(what -> what.clause(now))
                        .orElseGet(() -> now.basis(Rule.SETTINGS).id()), rule)
                .with("what", one.what()).with("before", one.before()).with("after", one.value());
    }
}
