package org.rostra.conduct;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.conduct.course.Kind;
import org.rostra.conduct.course.Stage;
import org.rostra.ledger.Subject;

/**
 * One measure with everything that was said about it; who may do what next is the {@link org.rostra.conduct.course.Course}'s to say.
 *
 * @param number   by which papers name it
 * @param account  the platform on which it happened
 * @param grounds  what was established; none yet
 * @param notice   what the party was told; none yet
 * @param decision what was decided; none yet
 * @param service  when and how the decision was served; none yet
 * @param appeal   none yet
 * @param end      why no measure was taken, or it ended before its time
 */
public record Measure(UUID id, String number, Stage stage, UUID account, Party party, Lead lead,
        @Nullable Grounds grounds, @Nullable Notice notice, @Nullable Decision decision, @Nullable Service service,
        @Nullable Appeal appeal, @Nullable End end) {
    /** The kind of subject under which a measure stands in the ledger and on desks. */
    public static final String KIND = "measure";

    /**
     * What is said to have happened.
     *
     * @param violation an entry of the pack's list
     */
    public record Lead(String violation, LocalDate happened, @Nullable String summary, @Nullable UUID openedBy,
            Instant opened) {}

    /** What was established, and on what it rests. */
    public record Grounds(@Nullable String facts, @Nullable String evidence) {}

    /**
     * What the party was told is intended.
     *
     * @param way    how it was told
     * @param until  the last day on which it may speak
     * @param spoken when it did
     */
    public record Notice(Kind intended, LocalDate on, Way way, LocalDate until, @Nullable Instant spoken) {}

    /**
     * @param earlier how many earlier measures counted
     * @param serious why it is serious, where the end of a membership is decided
     * @param adopted what became of what the party said
     * @param body    the body that decided, an entry of the pack's list, and the number of its minutes
     */
    public record Decision(Kind kind, LocalDate on, @Nullable String reasons, @Nullable String adopted, int earlier,
            @Nullable String serious, @Nullable String body, @Nullable String minutes) {}

    /**
     * @param on       from this day on it has effect
     * @param appealBy the last day of the time to appeal
     * @param until    the last day of its effect; of a warning the last day on which it counts
     * @param left     the day on which the member left or was removed
     */
    public record Service(LocalDate on, Way way, LocalDate appealBy, LocalDate until, @Nullable LocalDate left) {}

    /** @param outcome what it was decided to be; none where it fell or is not decided */
    public record Appeal(Instant at, @Nullable String text, @Nullable Kind outcome, @Nullable LocalDate decided,
            @Nullable String reasons) {}

    public record End(LocalDate on, @Nullable String why) {}

    /** How something reached the party. */
    public enum Way {
        /** In this system. */
        SYSTEM,
        /** A paper handed over or posted. */
        PAPER,
        /** Spoken, and recorded. */
        SPOKEN
    }

    Measure at(Stage next) {
        return new Measure(id, number, next, account, party, lead, grounds, notice, decision, service, appeal, end);
    }

    Measure with(Grounds established) {
        return new Measure(id, number, stage, account, party, lead, established, notice, decision, service, appeal,
                end);
    }

    Measure with(Notice told) {
        return new Measure(id, number, stage, account, party, lead, grounds, told, decision, service, appeal, end);
    }

    Measure with(Decision decided) {
        return new Measure(id, number, stage, account, party, lead, grounds, notice, decided, service, appeal, end);
    }

    Measure with(Service served) {
        return new Measure(id, number, stage, account, party, lead, grounds, notice, decision, served, appeal, end);
    }

    Measure with(Appeal asked) {
        return new Measure(id, number, stage, account, party, lead, grounds, notice, decision, service, asked, end);
    }

    Measure with(End ended) {
        return new Measure(id, number, stage, account, party, lead, grounds, notice, decision, service, appeal, ended);
    }

    public boolean bar() {
        return party.part().bar();
    }

    /** Whether it weighs on the party on the day; at its end it ends by itself. */
    public boolean weighs(LocalDate on) {
        return (stage == Stage.SERVED || stage == Stage.APPEALED) && service != null && !on.isBefore(service.on())
                && !on.isAfter(service.until());
    }

    /** True where the time of its effect is over. */
    public boolean over(LocalDate on) {
        return stage == Stage.SERVED && service != null && on.isAfter(service.until());
    }

    public Subject asSubject() {
        return new Subject(KIND, id);
    }
}
