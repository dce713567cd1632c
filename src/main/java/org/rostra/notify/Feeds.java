package org.rostra.notify;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.rostra.access.Access;
import org.rostra.access.Action;
import org.rostra.access.LoginState;
import org.rostra.access.LoginStates;
import org.rostra.access.NotFound;
import org.rostra.ledger.Act;
import org.rostra.ledger.Actor;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ids;
import org.rostra.ledger.Ledger;
import org.rostra.ledger.Subject;
import org.rostra.procedure.Desk;
import org.rostra.procedure.Desk.Line;
import org.rostra.procedure.DeskFilter;
import org.rostra.vault.Token;
import org.rostra.web.Frames;
import org.rostra.web.Texts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The calendar of my matters at a secret address, for other programs (日历订阅). Whoever has the address reads what the desk
 * shows of days and titles; it is shown once, kept as a hash, and dies when it is renewed or revoked, or its person leaves.
 */
@Component
public class Feeds {
    /** The kind of subject under which it stands in the ledger. */
    public static final String KIND = "feed";
    private static final int MOST = 500;

    private final FeedTable table;
    private final Desk desk;
    private final PreferenceTable preferences;
    private final LoginStates logins;
    private final Frames frames;
    private final Access access;
    private final Ledger ledger;

    Feeds(FeedTable table, Desk desk, PreferenceTable preferences, LoginStates logins, Frames frames, Access access,
            Ledger ledger) {
        this.table = table;
        this.desk = desk;
        this.preferences = preferences;
        this.logins = logins;
        this.frames = frames;
        this.access = access;
        this.ledger = ledger;
    }

    /** Since when the act's person has an address. */
    @Transactional(readOnly = true)
    public Optional<Instant> since(Act act) {
        return act.person().flatMap(table::since);
    }

    /** Makes an address, in the place of the one there was. Its secret is given here and never again. */
    @Transactional
    public Token renew(Act act) {
        access.check(act, Action.FEED_KEEP);
        UUID person = act.person().orElseThrow();
        end(act, person);
        Token token = Token.make();
        UUID id = Ids.next();
        table.insert(id, person, token.hash(), act.at());
        ledger.begin(act, Entry.of(new Subject(KIND, id), "feed.made").with("person", person));
        return token;
    }

    @Transactional
    public void revoke(Act act) {
        access.check(act, Action.FEED_KEEP);
        end(act, act.person().orElseThrow());
    }

    private void end(Act act, UUID person) {
        table.revoke(person, act.at()).ifPresent(old -> ledger.record(act, Entry.of(new Subject(KIND, old),
                "feed.revoked").with("person", person)));
    }

    /**
     * What the desk of the address's person shows, as a calendar. Every wrong secret is looked for in the same way.
     *
     * @param origin of this installation, for the links
     * @throws NotFound if the address is nobody's, or its person may not come in
     */
    @Transactional(readOnly = true)
    public String read(Act act, String secret, String origin) {
        UUID person = table.holder(new Token(secret).hash(), act.today())
                .filter(one -> logins.of(one) != LoginState.DISABLED).orElseThrow(NotFound::new);
        Act his = Act.of(new Actor.Person(person), act.operation(), act.at());
        Texts t = frames.texts(preferences.of(List.of(person)).getOrDefault(person, Preference.DEFAULT).language());
        return ICalendar.of(t.get("procedure.desk"), desk.owed(his, DeskFilter.ALL, MOST, t.locale()).stream()
                .filter(line -> line.duty().due() != null).map(line -> event(line, t, origin)).toList());
    }

    private static CalendarDay event(Line line, Texts t, String origin) {
        String words = t.get(line.duty().task()) + " · " + line.title();
        return new CalendarDay(line.duty().id(), Objects.requireNonNull(line.duty().due()), line.duty().opened(),
                line.duty().provisional() ? t.get("notify.feed.provisional", words) : words, origin + line.path());
    }
}
