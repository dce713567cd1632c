package org.rostra.notify;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.rostra.ledger.Ids;
import org.rostra.notify.Letter.State;
import org.rostra.notify.Letter.Way;
import org.springframework.stereotype.Component;

/** Writes what somebody is to be told, by every way that is set up. */
@Component
class Letters {
    private final LetterTable table;
    private final List<Courier> couriers;

    Letters(LetterTable table, List<Courier> couriers) {
        this.table = table;
        this.couriers = couriers;
    }

    /** Into the inbox, and by mail: what concerns one person and one matter. */
    void tell(UUID person, String key, String words, List<String> arguments, String path, Instant at) {
        write(person, Way.INBOX, State.UNREAD, key, words, arguments, path, at);
        send(Way.MAIL, person, key, words, arguments, path, at);
    }

    /** Into the inbox alone. */
    void note(UUID person, String key, String words, List<String> arguments, String path, Instant at) {
        write(person, Way.INBOX, State.UNREAD, key, words, arguments, path, at);
    }

    /** By mail, and how much it is by the robot: what is on the desk anyhow. True if it was not written before. */
    boolean remind(UUID person, String key, String words, List<String> arguments, String path, Instant at) {
        boolean mailed = send(Way.MAIL, person, key, words, arguments, path, at);
        return send(Way.ROBOT, person, key, words, arguments, path, at) || mailed;
    }

    void forgetMeasures(List<String> paths) {
        table.forgetMeasures(paths);
    }

    private boolean send(Way way, UUID person, String key, String words, List<String> arguments, String path,
            Instant at) {
        return couriers.stream().anyMatch(one -> one.way() == way && one.ready())
                && write(person, way, State.WAITING, key, words, arguments, path, at);
    }

    private boolean write(UUID person, Way way, State state, String key, String words, List<String> arguments,
            String path, Instant at) {
        return table.insert(new Letter(Ids.next(), person, way, key, words, arguments, path, state, 0, at));
    }
}
