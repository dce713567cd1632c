package org.rostra.voice.figure;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.nio.charset.StandardCharsets;
import org.rostra.access.Access;
import org.rostra.access.Action;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ledger;
import org.rostra.ledger.Subject;
import org.rostra.policy.Enforces;
import org.rostra.policy.Refused;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.voice.OpinionSays;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Monthly numbers of the institution's other platforms, entered by the office: kept apart, shown beside, never added up. */
@Component
public class OtherNumbers {
    /** The kind of subject under which a platform's numbers stand in the ledger. */
    public static final String KIND = "opinion-platform";
    private static final int SHOWN = 60;
    private static final int LONGEST = 100;

    private final OtherMonthTable table;
    private final Regulation regulation;
    private final Access access;
    private final Ledger ledger;

    OtherNumbers(OtherMonthTable table, Regulation regulation, Access access, Ledger ledger) {
        this.table = table;
        this.regulation = regulation;
        this.access = access;
        this.ledger = ledger;
    }

    /** The latest months; the caller may see the figures. */
    @Transactional(readOnly = true)
    public List<OtherMonth> latest(Act act) {
        return regulation.holds(Rule.OPINION_NUMBERS, act.today()) ? table.latest(SHOWN) : List.of();
    }

    /** True where a row can be entered. */
    public boolean fits(Act act, OtherMonth one) {
        return one.fits() && !one.month().isAfter(YearMonth.from(act.today())) && one.month().getYear() >= 2000
                && !one.platform().isBlank() && one.platform().length() <= LONGEST;
    }

    /**
     * Enters months; one that was entered is put right.
     *
     * @throws Refused for none, or where one does not fit: then none is entered
     */
    @Enforces(Rule.OPINION_NUMBERS)
    @Transactional
    public void enter(Act act, List<OtherMonth> months) {
        access.check(act, Action.OPINION_NUMBERS_KEEP);
        regulation.require(Rule.OPINION_NUMBERS, act.today());
        if (months.isEmpty() || !months.stream().allMatch(one -> fits(act, one))) {
            throw regulation.refuse(Rule.OPINION_NUMBERS, OpinionSays.NUMBERS_WRONG, OpinionSays.NUMBERS_WRONG_NEXT);
        }
        months.forEach(one -> table.save(act, act.person().orElseThrow(), one));
        ledger.recordAll(act, months.stream().map(one -> Entry.of(new Subject(KIND, platform(one)),
                "opinion.numbers-entered").under(regulation.basis(Rule.OPINION_NUMBERS).id(), Rule.OPINION_NUMBERS.id())
                .with("month", one.month().toString()).with("platform", one.platform()).with("received", one.received())
                .with("in-time", one.inTime()).with("late", one.late()).with("reopened", one.reopened())).toList());
    }

    private static UUID platform(OtherMonth one) {
        return UUID.nameUUIDFromBytes(one.platform().getBytes(StandardCharsets.UTF_8));
    }
}
