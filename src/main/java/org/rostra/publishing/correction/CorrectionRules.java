package org.rostra.publishing.correction;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.rostra.ledger.Act;
import org.rostra.policy.Enforces;
import org.rostra.policy.Refused;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.springframework.stereotype.Component;

/** What the pack says of corrections: what is wrong, whom to speak with, what counts as evidence. */
@Component
public class CorrectionRules {
    /** From what kinds of sources it is learnt. */
    public static final String SOURCES = "correction-sources";
    /** What can be wrong; what rests on the clause of the second half is spoken about with the publicity department. */
    public static final String NATURES = "correction-natures";
    /** What can be done at once. */
    public static final String MEASURES = "correction-measures";
    /** To whom a matter can be passed on. */
    public static final String AUTHORITIES = "authorities";
    private static final int LONGEST = 5_000;
    private static final int LONGEST_EVIDENCE = 200_000;

    private final Regulation regulation;

    CorrectionRules(Regulation regulation) {
        this.regulation = regulation;
    }

    /** Whether what is wrong has to be spoken about with the publicity department. */
    @Enforces(Rule.CONTACT_PUBLICITY)
    public boolean needContact(String nature, LocalDate on) {
        return regulation.holds(Rule.CONTACT_PUBLICITY, on) && regulation.list(NATURES).find(nature)
                .flatMap(one -> one.clause()).filter(regulation.basis(Rule.CONTACT_PUBLICITY).id()::equals).isPresent();
    }

    /** From the discovery to the measure. */
    @Enforces(Rule.HANDLING_CLOCK)
    public Elapsed toMeasure(Correction one, Act act) {
        Correction.Measure measure = one.measure();
        return Elapsed.between(one.found().discovered(), measure == null ? ended(one) : measure.at(), act.at(),
                regulation.count(Rule.HANDLING_CLOCK, act.today()).map(Duration::ofMinutes));
    }

    /** From the discovery to the call. */
    @Enforces(Rule.CONTACT_CLOCK)
    public Elapsed toContact(Correction one, Act act) {
        Correction.Contact contact = one.contact();
        return Elapsed.between(one.found().discovered(), contact == null ? ended(one) : contact.at(), act.at(),
                regulation.count(Rule.CONTACT_CLOCK, act.today()).map(Duration::ofMinutes));
    }

    private static @Nullable Instant ended(Correction one) {
        Correction.End end = one.end();
        return end == null ? null : end.at();
    }

    /** @throws Refused if the list does not offer it */
    String listed(String list, String entry, LocalDate on) {
        if (regulation.list(list).on(on).stream().noneMatch(one -> one.id().equals(entry))) {
            throw refuse(CorrectionSays.NOT_LISTED, CorrectionSays.NOT_LISTED_NEXT);
        }
        return entry;
    }

    /** @throws Refused without it, or where it is too long */
    String text(@Nullable String text, CorrectionSays missing, CorrectionSays next) {
        if (text == null || text.isBlank()) {
            throw refuse(missing, next);
        }
        return limited(text, LONGEST);
    }

    /** What may be left out: none where it is. */
    @Nullable
    String some(@Nullable String text) {
        return text == null || text.isBlank() ? null : limited(text, LONGEST);
    }

    String evidence(String text) {
        return limited(text, LONGEST_EVIDENCE);
    }

    private String limited(String text, int most) {
        if (text.length() > most) {
            throw refuse(CorrectionSays.TOO_LONG, CorrectionSays.TOO_LONG_NEXT);
        }
        return text.strip();
    }

    /**
     * Times are told to the minute.
     *
     * @throws Refused for a time to come, or before the other
     */
    Instant between(Act act, @Nullable Instant after, Instant at) {
        if (at.isAfter(act.at()) || after != null && at.isBefore(after.truncatedTo(ChronoUnit.MINUTES))) {
            throw refuse(CorrectionSays.WHEN_WRONG, CorrectionSays.WHEN_WRONG_NEXT);
        }
        return at;
    }

    Refused refuse(CorrectionSays what, CorrectionSays next) {
        return regulation.refuse(Rule.CORRECT_AT_ONCE, what, next);
    }
}
