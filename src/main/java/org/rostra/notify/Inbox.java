package org.rostra.notify;

import java.util.List;
import java.util.UUID;
import org.rostra.access.Access;
import org.rostra.access.Action;
import org.rostra.ledger.Act;
import org.rostra.policy.Regulation;
import org.rostra.web.Texts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What I was told, and how I want to be told. */
@Component
public class Inbox {
    private static final int SHOWN = 50;

    /** One letter in the reader's language. */
    public record Line(Letter letter, String text) {}

    private final LetterTable table;
    private final PreferenceTable preferences;
    private final Regulation regulation;
    private final Access access;

    Inbox(LetterTable table, PreferenceTable preferences, Regulation regulation, Access access) {
        this.table = table;
        this.preferences = preferences;
        this.regulation = regulation;
        this.access = access;
    }

    /** The latest letters, newest first. */
    @Transactional(readOnly = true)
    public List<Line> listFor(Act act, Texts t) {
        return act.person().map(person -> table.inbox(person, SHOWN)).orElse(List.of()).stream()
                .map(one -> new Line(one, t.get(one.words(), Arguments.read(one.arguments(), regulation)))).toList();
    }

    @Transactional(readOnly = true)
    public Preference preference(Act act) {
        UUID person = act.person().orElseThrow();
        return preferences.of(List.of(person)).getOrDefault(person, Preference.DEFAULT);
    }

    /** Marks what was shown as read; what came meanwhile stays unread. */
    @Transactional
    public void read(Act act, UUID upTo) {
        access.check(act, Action.INBOX_MARK);
        table.markRead(act.person().orElseThrow(), upTo, act.at());
    }

    @Transactional
    public void prefer(Act act, Preference preference) {
        access.check(act, Action.INBOX_MARK);
        preferences.save(act.person().orElseThrow(), preference);
    }
}
