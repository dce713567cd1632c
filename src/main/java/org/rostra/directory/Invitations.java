package org.rostra.directory;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rostra.ledger.Act;
import org.rostra.ledger.Clock;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ids;
import org.rostra.ledger.Ledger;
import org.rostra.ledger.Subject;
import org.rostra.policy.Argument;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One-time links by which people come in for the first time. A link is shown once; only its hash is kept. */
@Component
public class Invitations {
    /** How long a link is good for. */
    public static final Duration LASTS = Duration.ofDays(7);
    /** As many as fit a stack of paper that somebody cuts up. */
    public static final int MOST = 1000;

    private final InvitationTable table;
    private final PersonTable people;
    private final Units units;
    private final Permit permit;
    private final Ledger ledger;
    private final Clock clock;

    Invitations(InvitationTable table, PersonTable people, Units units, Permit permit, Ledger ledger,
            Clock clock) {
        this.table = table;
        this.people = people;
        this.units = units;
        this.permit = permit;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** A link just made: the only time its token is known. */
    public record Issued(Person person, @Nullable Unit unit, String token, Instant expires) {}

    /** Who is invited by a token that still holds. */
    public record Invited(UUID person, String name, String number, Instant expires) {}

    /**
     * Invites those of the people who have not left; whoever has an open link gets a new one, the old one is cancelled.
     *
     * @throws DirectoryRefused if nobody is left to invite, or more than {@link #MOST} are
     */
    @Transactional
    public List<Issued> invite(Act act, Collection<UUID> invited) {
        permit.check(act, Permit.What.INVITE);
        return issue(act, people.list(invited).stream().filter(one -> !one.left(act.today())).toList());
    }

    /** The same for all people of a unit and of the units below it. */
    @Transactional
    public List<Issued> inviteUnit(Act act, UUID unit) {
        permit.check(act, Permit.What.INVITE);
        return issue(act, people.under(unit, act.today(), MOST + 1));
    }

    /** Until when the person's link is good, if one is under way. */
    @Transactional(readOnly = true)
    public Optional<Instant> openFor(UUID person) {
        return table.open(person, clock.now());
    }

    /**
     * Makes the person's link worthless: handed to the wrong one, or no longer wanted.
     *
     * @throws DirectoryRefused if none is under way
     */
    @Transactional
    public void cancel(Act act, UUID person) {
        permit.check(act, Permit.What.INVITE);
        List<UUID> cancelled = table.cancelOpen(List.of(person), act.at());
        if (cancelled.isEmpty()) {
            throw DirectoryRefused.of(Says.INVITATION_NONE);
        }
        ledger.record(act, Entry.of(new Subject(Person.SUBJECT, person), "invitation.cancelled")
                .with("invitation", cancelled.getFirst()));
    }

    /** Who holds this link, while it is good: not used, cancelled or expired, and the person has not left. */
    @Transactional(readOnly = true)
    public Optional<Invited> find(String token) {
        Instant now = clock.now();
        return table.find(Token.hash(token)).filter(one -> one.spent(now).isEmpty())
                .flatMap(one -> people.find(one.person()).filter(person -> person.leftOn() == null)
                        .map(person -> new Invited(person.id(), person.name(), person.number(), one.expires())));
    }

    /**
     * Uses a link up and tells whom it admits. The token is the right to do so; the caller checks and claims the act.
     *
     * @throws DirectoryRefused if there is no such link, or it was used, cancelled or has expired
     */
    @Transactional
    public UUID redeem(Act act, String token) {
        byte[] hash = Token.hash(token);
        Invitation invitation = open(hash, act);
        if (!table.use(invitation.id(), act.at())) {
            open(hash, act);
            throw DirectoryRefused.of(Says.INVITATION_USED);
        }
        if (people.find(invitation.person()).filter(person -> !person.left(act.today())).isEmpty()) {
            throw DirectoryRefused.of(Says.INVITATION_CANCELLED);
        }
        ledger.record(act, Entry.of(new Subject(Person.SUBJECT, invitation.person()), "invitation.used")
                .with("invitation", invitation.id()));
        return invitation.person();
    }

    private Invitation open(byte[] hash, Act act) {
        Invitation found = table.find(hash).orElseThrow(() -> DirectoryRefused.of(Says.INVITATION_UNKNOWN));
        found.spent(act.at()).ifPresent(refused -> {
            throw refused;
        });
        return found;
    }

    private List<Issued> issue(Act act, List<Person> invited) {
        if (invited.isEmpty()) {
            throw DirectoryRefused.of(Says.NOBODY_TO_INVITE);
        }
        if (invited.size() > MOST) {
            throw DirectoryRefused.of(Says.TOO_MANY_INVITED, new Argument.Count(MOST));
        }
        Instant expires = act.at().plus(LASTS).truncatedTo(ChronoUnit.MICROS);
        List<UUID> ids = invited.stream().map(_ -> Ids.next()).toList();
        List<String> tokens = invited.stream().map(_ -> Token.make()).toList();
        List<UUID> persons = invited.stream().map(Person::id).toList();
        table.cancelOpen(persons, act.at());
        table.insert(ids, tokens.stream().map(Token::hash).toList(), persons, act.person().orElse(null), act.at(),
                expires);
        Map<UUID, Unit> homes = units.byId(invited.stream().flatMap(one -> Stream.ofNullable(one.unit())).toList());
        List<Issued> issued = new ArrayList<>();
        for (int i = 0; i < invited.size(); i++) {
            Person person = invited.get(i);
            ledger.record(act, Entry.of(new Subject(Person.SUBJECT, person.id()), "person.invited")
                    .with("invitation", ids.get(i)).with("expires", expires));
            issued.add(new Issued(person, person.unit() == null ? null : homes.get(person.unit()), tokens.get(i),
                    expires));
        }
        return issued;
    }
}
