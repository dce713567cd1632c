package org.rostra.voice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.ledger.Subject;

/**
 * An opinion or a complaint, without what was said and by whom.
 *
 * @param unit     that it concerns, where one was named
 * @param account  that it is about, where one was recognised
 * @param past     it goes past the publicity department, to the school leader
 * @param named    the units that answer may know who wrote
 * @param fears    its writer fears to be paid back for it
 * @param raised   when it was said: on the day it was sent, or at the meeting
 * @param due      the last day for its answer; never after the cap
 * @param cap      the day after which it is late whatever stands in its way
 * @param answered the last answer
 * @param reopened when the answer was called insufficient, once
 * @param joined   the one with which it is answered
 */
public record Opinion(UUID id, String number, Kind kind, Channel channel, State state, @Nullable UUID unit,
        @Nullable UUID account, boolean past, boolean named, boolean fears, boolean complex, LocalDate raised,
        Instant entered, @Nullable UUID enteredBy, LocalDate due, LocalDate cap, @Nullable Pause pause,
        @Nullable Answered answered, @Nullable LocalDate reopened, @Nullable UUID joined, @Nullable Integer rating) {
    /** The kind of subject under which it stands in the ledger and on desks. */
    public static final String KIND = "opinion";
    /** At most so many are answered with one. */
    static final int TOGETHER = 500;
    /** Owed by the office: look at it and pass it on. */
    public static final String REGISTER = "voice.register";
    /** Owed by the office: answer. */
    public static final String ANSWER = "voice.answer";

    /** What it is. */
    public enum Kind {
        OPINION, SUGGESTION, COMPLAINT,
        /** A report about an account of the institution. */
        ACCOUNT,
        /** An account outside that passes for the institution's. */
        IMITATION
    }

    /** How it came. */
    public enum Channel {
        OWN, FORM, MEETING, OPEN_DAY;

        /** True for what was said elsewhere and is entered for its writer. */
        public boolean byHand() {
            return this != OWN;
        }
    }

    /** Where it stands. */
    public enum State {
        RECEIVED("amber"), HANDLING("blue"), PAUSED("violet"), ANSWERED("green");

        private final String colour;

        State(String colour) {
            this.colour = colour;
        }

        /** The colour of its chip. */
        public String colour() {
            return colour;
        }
    }

    /**
     * The term stands still.
     *
     * @param why an entry of the pack's list
     */
    public record Pause(LocalDate since, String why) {}

    /** That it was answered. */
    public record Answered(Instant at, boolean inTime) {}

    public boolean open() {
        return state != State.ANSWERED;
    }

    /** The day by which the answer is owed as things stand: while the term stands still, the cap. */
    public LocalDate owedBy() {
        return pause == null ? due : cap;
    }

    /** True where the answer came late, or is owed since a day before this one. */
    public boolean late(LocalDate today) {
        return open() || answered == null ? today.isAfter(owedBy()) : !answered.inTime();
    }

    public Subject asSubject() {
        return new Subject(KIND, id);
    }

    Opinion withNumber(String drawn) {
        return new Opinion(id, drawn, kind, channel, state, unit, account, past, named, fears, complex, raised, entered,
                enteredBy, due, cap, pause, answered, reopened, joined, rating);
    }

    /** It was looked at, or its term goes on until the day. */
    Opinion inHand(LocalDate until) {
        return as(State.HANDLING, past, complex, until, cap, null, answered, reopened, joined);
    }

    Opinion complexUntil(LocalDate until) {
        return as(State.HANDLING, past, true, until, cap, null, answered, reopened, joined);
    }

    Opinion pausedBy(Pause now) {
        return as(State.PAUSED, past, complex, due, cap, now, answered, reopened, joined);
    }

    /** It is something else than its writer ticked. */
    Opinion ofKind(Kind other) {
        return new Opinion(id, number, other, channel, state, unit, account, past, named, fears, complex, raised,
                entered, enteredBy, due, cap, pause, answered, reopened, joined, rating);
    }

    /** From here on it is the school leader's. */
    Opinion gonePast() {
        return as(state, true, complex, due, cap, pause, answered, reopened, joined);
    }

    /** In time is what is answered on the last day that was owed, or before. */
    Opinion answeredAt(Instant at, LocalDate on) {
        return as(State.ANSWERED, past, complex, due, cap, null, new Answered(at, !on.isAfter(owedBy())), reopened,
                joined);
    }

    /** It begins anew; by itself, where it was answered with another. */
    Opinion reopenedOn(LocalDate on, LocalDate until, LocalDate atLast) {
        return as(State.RECEIVED, past, complex, until, atLast, null, answered, on, null);
    }

    Opinion joinedWith(@Nullable UUID other) {
        return as(State.HANDLING, past, complex, due, cap, null, answered, reopened, other);
    }

    Opinion fearing() {
        return new Opinion(id, number, kind, channel, state, unit, account, past, named, true, complex, raised, entered,
                enteredBy, due, cap, pause, answered, reopened, joined, rating);
    }

    Opinion rated(int stars) {
        return new Opinion(id, number, kind, channel, state, unit, account, past, named, fears, complex, raised,
                entered, enteredBy, due, cap, pause, answered, reopened, joined, stars);
    }

    private Opinion as(State now, boolean goesPast, boolean takesLong, LocalDate until, LocalDate atLast,
            @Nullable Pause stands, @Nullable Answered answer, @Nullable LocalDate again, @Nullable UUID with) {
        return new Opinion(id, number, kind, channel, now, unit, account, goesPast, named, fears, takesLong, raised,
                entered, enteredBy, until, atLast, stands, answer, again, with, now == State.ANSWERED ? rating : null);
    }
}
