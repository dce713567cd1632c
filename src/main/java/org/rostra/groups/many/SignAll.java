package org.rostra.groups.many;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rostra.access.Forbidden;
import org.rostra.access.NotFound;
import org.rostra.directory.Seat;
import org.rostra.directory.Seats;
import org.rostra.duty.Duties;
import org.rostra.duty.Duty;
import org.rostra.duty.DutyQuery;
import org.rostra.groups.ConfirmJoined;
import org.rostra.groups.Group;
import org.rostra.groups.GroupDuties;
import org.rostra.groups.GroupRegister;
import org.rostra.groups.decision.Decision;
import org.rostra.groups.decision.Decisions;
import org.rostra.ledger.Act;
import org.rostra.ledger.Repeated;
import org.rostra.policy.Refused;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.registry.Account;
import org.rostra.registry.Register;
import org.rostra.web.Explained;
import org.springframework.stereotype.Component;

/** A supervisor sees all groups that wait for him on one screen, and signs for those he ticks; each by itself. */
@Component
public class SignAll {

    private final Seats seats;
    private final Duties duties;
    private final Register register;
    private final GroupRegister groups;
    private final ConfirmJoined joining;
    private final Decisions decisions;
    private final Regulation regulation;

    SignAll(Seats seats, Duties duties, Register register, GroupRegister groups, ConfirmJoined joining,
            Decisions decisions, Regulation regulation) {
        this.seats = seats;
        this.duties = duties;
        this.register = register;
        this.groups = groups;
        this.joining = joining;
        this.decisions = decisions;
        this.regulation = regulation;
    }

    /** What waits for the act's person, what is due first standing first; at most as many as one act may sign. */
    public List<Waiting> waiting(Act act) {
        Set<Seat> mine = act.person().map(person -> seats.of(person, act.today())).orElse(Set.of());
        List<Duty> joins = duties.openFor(DutyQuery.of(mine).only(GroupDuties.CONFIRM, null), most(act));
        List<Duty> consents = duties.openFor(DutyQuery.of(mine).only(GroupDuties.CONSENT, null), most(act));
        Map<UUID, Decision> proposed = decisions.list(consents.stream().map(duty -> duty.subject().id()).toList())
                .stream().collect(Collectors.toMap(Decision::id, Function.identity()));
        Map<UUID, Account> accounts = register.list(Stream.concat(joins.stream().map(duty -> duty.subject().id()),
                proposed.values().stream().map(Decision::group)).collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(Account::id, Function.identity()));
        Map<UUID, Group> particulars = new HashMap<>(groups.byId(accounts.keySet()));
        List<Waiting> waiting = new ArrayList<>();
        consents.stream().map(duty -> duty.subject().id()).distinct().map(proposed::get).filter(Objects::nonNull)
                .forEach(one -> waiting.add(new Waiting.Consent(get(accounts, one.group()), one)));
        joins.stream().map(duty -> get(accounts, duty.subject().id())).forEach(account -> waiting.add(
                new Waiting.Joining(account, Optional.ofNullable(particulars.get(account.id())).map(Group::version)
                        .orElse(1))));
        return waiting;
    }

    private static Account get(Map<UUID, Account> accounts, UUID id) {
        return Objects.requireNonNull(accounts.get(id));
    }

    /** Signs each of those that were ticked; one that is refused leaves the others as they are. */
    public List<Signed> sign(Act act, Collection<String> keys) {
        return keys.stream().distinct().limit(most(act)).map(key -> one(act, key)).toList();
    }

    private Signed one(Act act, String key) {
        Act own = Act.of(act.actor(), UUID.nameUUIDFromBytes((act.operation() + "/" + key).getBytes(
                StandardCharsets.UTF_8)), act.at());
        String[] parts = key.split("/", 3);
        try {
            UUID id = UUID.fromString(parts[1]);
            return parts[0].equals("joined") ? join(own, id, Integer.parseInt(parts[2])) : agree(own, id, parts[2]);
        } catch (IllegalArgumentException | IndexOutOfBoundsException _) {
            throw new NotFound();
        }
    }

    private Signed join(Act act, UUID id, int seen) {
        return tried(register.get(id).name(), () -> joining.confirm(act, id, seen));
    }

    private Signed agree(Act act, UUID id, String digest) {
        Decision decision = decisions.getFor(act, id);
        return tried(register.get(decision.group()).name(), () -> decisions.agree(act, id, digest));
    }

    private static Signed tried(String title, Runnable signing) {
        try {
            signing.run();
            return new Signed(title, Optional.empty());
        } catch (Repeated _) {
            return new Signed(title, Optional.empty());
        } catch (Refused | Forbidden refused) {
            return new Signed(title, Optional.of((Explained) refused));
        }
    }

    private int most(Act act) {
        return regulation.count(Rule.BULK_ACTS, act.today()).orElse(100);
    }
}
