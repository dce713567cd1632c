package org.rostra.voice;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.ledger.Subject;

/** A unit that is asked for its reply to an opinion. */
public record Routing(UUID id, UUID opinion, UUID unit, State state, Instant asked, @Nullable UUID draftedBy,
        @Nullable UUID signedBy) {
    /** The kind of subject under which it stands on desks. */
    public static final String KIND = "opinion-routing";
    /** Owed by the unit: write the reply. */
    public static final String REPLY = "voice.reply";
    /** Owed by the unit's head: sign it. */
    public static final String SIGN = "voice.sign";

    public enum State {
        ASKED("amber"), DRAFTED("blue"), SIGNED("green"), TAKEN_BACK("grey");

        private final String colour;

        State(String colour) {
            this.colour = colour;
        }

        /** The colour of its chip. */
        public String colour() {
            return colour;
        }
    }

    /** True while the unit still owes something. */
    public boolean waits() {
        return state == State.ASKED || state == State.DRAFTED;
    }

    public Subject asSubject() {
        return new Subject(KIND, id);
    }
}
