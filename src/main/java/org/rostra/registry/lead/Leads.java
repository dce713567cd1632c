package org.rostra.registry.lead;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.access.Access;
import org.rostra.access.Action;
import org.rostra.calendar.Term;
import org.rostra.directory.Office;
import org.rostra.directory.Seat;
import org.rostra.directory.SeatFinder;
import org.rostra.directory.Unit;
import org.rostra.directory.Units;
import org.rostra.duty.Duties;
import org.rostra.duty.Owed;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ids;
import org.rostra.ledger.Ledger;
import org.rostra.ledger.Subject;
import org.rostra.policy.Enforces;
import org.rostra.policy.MessageKey;
import org.rostra.policy.Refused;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.registry.Account;
import org.rostra.registry.CanonicalLink;
import org.rostra.registry.NameScope;
import org.rostra.registry.PlatformLinks;
import org.rostra.registry.Register;
import org.rostra.registry.ScopeFinding;
import org.rostra.registry.ScopeVerdict;
import org.rostra.registry.lead.Lead.Remedy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Accounts found by chance: looked at, settled as one of four things, and put on the desk of the unit they belong to. */
@Component
public class Leads {
    private static final int SHOWN = 100;
    private static final int WAITING = 50;
    private static final UUID FIRST = new UUID(0, 0);

    /** What is known of it at once: whose name it bears, where it leads, whether it is in the register. */
    public record Look(String name, Optional<CanonicalLink> link, ScopeFinding scope, List<Account> same) {
        /** True where it is no concern of the institution's: nothing of it is kept. */
        public boolean outOfScope() {
            return scope.verdict() == ScopeVerdict.OTHER && same.isEmpty();
        }
    }

    /** What was found out. */
    public record Settled(LeadOutcome outcome, @Nullable Remedy remedy, @Nullable UUID unit, String note) {}

    /** What a census saw of an account that is not registered; its name is empty where the list had none. */
    public record Found(String name, @Nullable String platform, @Nullable String id, @Nullable String link) {}

    private final LeadTable table;
    private final Register register;
    private final NameScope scope;
    private final PlatformLinks platforms;
    private final Units units;
    private final SeatFinder seats;
    private final Duties duties;
    private final Regulation regulation;
    private final Access access;
    private final Ledger ledger;

    Leads(LeadTable table, Register register, NameScope scope, PlatformLinks platforms, Units units, SeatFinder seats,
            Duties duties, Regulation regulation, Access access, Ledger ledger) {
        this.table = table;
        this.register = register;
        this.scope = scope;
        this.platforms = platforms;
        this.units = units;
        this.seats = seats;
        this.duties = duties;
        this.regulation = regulation;
        this.access = access;
        this.ledger = ledger;
    }

    /** Looks at a name and an address; nothing is kept. */
    @Transactional(readOnly = true)
    public Look look(String name, String address) {
        Optional<CanonicalLink> link = address.isBlank() ? Optional.empty() : platforms.canonical(address);
        return new Look(name.strip(), link, scope.judge(name), register.like(name, link));
    }

    /** Leads that nobody has settled, from behind one of them on; one more than a page where more follow. */
    @Transactional(readOnly = true)
    public List<Lead> waiting(@Nullable UUID after) {
        return table.waiting(after == null ? FIRST : after, WAITING + 1);
    }

    /** Keeps what a census found and nobody knows of yet, to be settled one by one. Returns how many are new. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int found(Act act, List<Found> seen) {
        Set<String> known = table.known(seen);
        List<Lead> leads = seen.stream().filter(one -> !known.contains(one.platform() + ":" + one.id()))
                .map(one -> new Lead(Ids.next(), one.name(), one.platform(), one.id(), one.link(), LeadOutcome.FOUND,
                        null,
                        null, null, null, act.today()))
                .toList();
        if (!leads.isEmpty()) {
            table.insert(leads);
            ledger.recordAll(act, leads.stream().map(one -> Entry.of(new Subject(Lead.KIND, one.id()), "lead.found")
                    .under(basis(), rule()).with("name", one.name()).with("platform", one.platform())
                    .with("id", one.canonicalId())).toList());
        }
        return leads.size();
    }

    /** The latest leads that were settled, newest first; for those who may settle them. */
    @Transactional(readOnly = true)
    public List<Lead> list() {
        return table.latest(SHOWN);
    }

    /**
     * Keeps the lead with what was found out, and asks the unit for what is to be done.
     *
     * @throws Refused if nothing tells which account it is, it is no concern of the institution's, or it is a unit's and
     *     the unit or what it is to do is not named
     */
    @Enforces(Rule.FOUND_BY_CHANCE)
    @Transactional
    public Lead settle(Act act, String name, String address, Settled settled) {
        access.check(act, Action.LEAD_SETTLE);
        Look look = look(name, address);
        if (look.name().isEmpty()) {
            throw refuse(LeadSays.NOTHING_GIVEN, LeadSays.NOTHING_GIVEN_NEXT);
        }
        if (look.outOfScope()) {
            throw refuse(LeadSays.OUT_OF_SCOPE, LeadSays.OUT_OF_SCOPE_NEXT);
        }
        if (settled.outcome() == LeadOutcome.FOUND) {
            throw refuse(LeadSays.OUTCOME_MISSING, LeadSays.OUTCOME_MISSING_NEXT);
        }
        boolean ours = settled.outcome().ours();
        Optional<Unit> unit = ours ? Optional.of(unit(settled)) : Optional.empty();
        if (ours && settled.remedy() == null) {
            throw refuse(LeadSays.REMEDY_MISSING, LeadSays.REMEDY_MISSING_NEXT);
        }
        Optional<Account> account = unit.map(one -> look.same().stream().findFirst()
                .orElseGet(() -> register.enter(act, look.name(), look.link(), one)));
        var lead = new Lead(look.link().flatMap(table::waiting).orElseGet(Ids::next), look.name(),
                look.link().map(CanonicalLink::platform).orElse(null),
                look.link().map(CanonicalLink::id).orElse(null), address.isBlank() ? null : address.strip(),
                settled.outcome(), ours ? settled.remedy() : null, unit.map(Unit::id).orElse(null),
                account.map(Account::id).orElse(null), settled.note().isBlank() ? null : settled.note().strip(),
                act.today());
        table.save(lead);
        ledger.record(act, Entry.of(new Subject(Lead.KIND, lead.id()), "lead.settled").under(basis(), rule())
                .with("name", lead.name()).with("platform", lead.platform()).with("id", lead.canonicalId())
                .with("account", lead.account()).withheld("note", lead.note()).outcome(settled.outcome().name()));
        account.ifPresent(one -> ask(act, one, unit.orElseThrow(), Objects.requireNonNull(settled.remedy())));
        return lead;
    }

    private void ask(Act act, Account account, Unit unit, Remedy remedy) {
        UUID responsible = seats.firstLineOf(unit).map(Unit::id).orElse(unit.id());
        duties.end(act, account.asSubject(), remedy.task());
        duties.open(act, new Owed(remedy.task(), account.asSubject(), new Seat.OfficeAt(Office.HEAD, responsible),
                rule(), regulation.basis(Rule.FOUND_BY_CHANCE).id(), act.today(),
                (Term.ByDate) regulation.term(Rule.FOUND_BY_CHANCE, act.today()).orElse(null)));
        ledger.record(act, Entry.of(account.asSubject(), "account.remedy-asked").under(basis(), rule())
                .with("remedy", remedy.name()));
    }

    private Unit unit(Settled settled) {
        return Optional.ofNullable(settled.unit()).flatMap(units::findOpen)
                .orElseThrow(() -> refuse(LeadSays.UNIT_MISSING, LeadSays.UNIT_MISSING_NEXT));
    }

    private org.rostra.ledger.ClauseId basis() {
        return regulation.basis(Rule.FOUND_BY_CHANCE).id();
    }

    private static String rule() {
        return Rule.FOUND_BY_CHANCE.id();
    }

    private Refused refuse(MessageKey what, MessageKey next) {
        return regulation.refuse(Rule.FOUND_BY_CHANCE, what, next);
    }
}
