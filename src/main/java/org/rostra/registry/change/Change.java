package org.rostra.registry.change;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.ledger.Subject;
import org.rostra.registry.Answers;

/**
 * Something that happened, or is to happen, to an account that stands, as its form tells it.
 *
 * @param happened the day on which it really happened; none where it is only planned
 * @param reported the day on which it was sent
 * @param due      the last day for the report; none where no clause of the regulation asks for it
 * @param answers  the form as sent
 * @param before   what was on record when it was sent
 * @param returned the form of the round before, where it was returned
 */
public record Change(UUID id, UUID account, Kind kind, State state, UUID applicant, @Nullable LocalDate happened,
        LocalDate reported, @Nullable LocalDate due, Answers answers, Answers before, @Nullable Answers returned) {
    /** The kind of subject under which a change has its case. */
    public static final String KIND = "change";

    /** Which form it is told by; the pack's form and, as a rule, its procedure bear the same id. */
    public enum Kind {
        /** It has happened, and is reported (七（二）). */
        REPORT("change-report"),
        /** A new name is to be determined before the account bears it (四（三）). */
        RENAME("rename"),
        /** A custodian hands the account to another, before the supervisor (交接). */
        HAND_OVER("hand-over"),
        /** Somebody takes an account that nobody hands to him, or comes to its custodians (接管). */
        TAKE_OVER("take-over"),
        /** The account is to be closed (注销). */
        CLOSING("closing"),
        /** It is closed on the platform, and here is the proof. */
        CLOSING_PROOF("closing-proof");

        private final String form;

        Kind(String form) {
            this.form = form;
        }

        public String form() {
            return form;
        }

        /** True where the account comes to its end. */
        public boolean closing() {
            return this == CLOSING || this == CLOSING_PROOF;
        }

        /** True where the account gets another custodian. */
        public boolean custody() {
            return this == HAND_OVER || this == TAKE_OVER;
        }
    }

    public enum State {
        /** A custodian is named; the people concerned have not all agreed. */
        AGREEING("violet"), OPEN("blue"),
        /** Filed; of a name: determined, and not yet reported as carried out. */
        APPROVED("green"),
        /** The name that was determined is carried out and filed. */
        CARRIED_OUT("green"), REFUSED("red"), WITHDRAWN("grey");

        private final String colour;

        State(String colour) {
            this.colour = colour;
        }

        /** The colour of its chip. */
        public String colour() {
            return colour;
        }
    }

    public Subject asSubject() {
        return subject(id);
    }

    static Subject subject(UUID id) {
        return new Subject(KIND, id);
    }

    public Set<ChangeItem> items() {
        return itemsOf(answers);
    }

    /** Who is to keep the account. */
    public UUID successor() {
        return answers.id(ChangeItem.CUSTODIANS.fields().getFirst()).orElseThrow();
    }

    /** Who keeps it no longer; nobody where a custodian only joins. */
    public List<UUID> leaving() {
        return before.all(ChangeItem.CUSTODIANS.fields().getFirst()).stream().map(UUID::fromString).toList();
    }

    /** True once the custodian who goes has told what he handed over. */
    public boolean given() {
        return answers.find("given-on").isPresent();
    }

    static Set<ChangeItem> itemsOf(Answers answers) {
        Set<ChangeItem> items = EnumSet.noneOf(ChangeItem.class);
        answers.all("items").forEach(key -> ChangeItem.find(key).ifPresent(items::add));
        return items;
    }

    /** True if it was sent after its last day under the regulation; where none asks for it, nothing is late. */
    public boolean late() {
        return due != null && reported.isAfter(due);
    }

    Change with(Answers now) {
        return new Change(id, account, kind, state, applicant, happened, reported, due, now, before, returned);
    }

    /** The account was taken on the day, and that is reported by the same. */
    Change taken(LocalDate on, @Nullable LocalDate last) {
        return new Change(id, account, kind, State.OPEN, applicant, on, on, last, answers, before, returned);
    }
}
