package org.rostra.registry.change;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.rostra.calendar.Receipt;
import org.rostra.calendar.Term;
import org.rostra.calendar.Calendars;
import org.rostra.ledger.ClauseId;
import org.rostra.policy.Enforces;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.policy.WordList;
import org.rostra.registry.Account;
import org.springframework.stereotype.Component;

/** Until when a change is to be reported: what the regulation demands, and what is good advice for all else. */
@Component
public class ReportTerms {
    private final Regulation regulation;
    private final Calendars calendars;

    ReportTerms(Regulation regulation, Calendars calendars) {
        this.regulation = regulation;
        this.calendars = calendars;
    }

    /** The last day, counted from the day on which it happened; empty where no clause asks for the report. */
    @Enforces(Rule.CHANGE_REPORT)
    public Optional<Receipt.ByDate> due(Account account, Set<ChangeItem> items, LocalDate happened) {
        boolean asked = regulation.tier(account.tier()).reportsChanges() && items.stream().anyMatch(this::named);
        return asked ? receipt(Rule.CHANGE_REPORT, happened) : Optional.empty();
    }

    /** The day by which it had better be reported; who takes longer is not late. */
    @Enforces(Rule.OTHER_CHANGES)
    public Optional<Receipt.ByDate> advised(LocalDate happened) {
        return receipt(Rule.OTHER_CHANGES, happened);
    }

    /** How long who is named has for a step of a hand-over. */
    Optional<Term.ByDate> custody(LocalDate on) {
        return regulation.term(Rule.HAND_OVER, on).map(Term.ByDate.class::cast);
    }

    /** True if the clause that sets the term names the item. */
    public boolean named(ChangeItem item) {
        return clause(item).filter(regulation.basis(Rule.CHANGE_REPORT).id()::equals).isPresent();
    }

    /** The clause under which the pack asks for the item. */
    public Optional<ClauseId> clause(ChangeItem item) {
        return regulation.list("change-items").find(item.key()).flatMap(WordList.Entry::clause);
    }

    private Optional<Receipt.ByDate> receipt(Rule rule, LocalDate happened) {
        return regulation.term(rule, happened).map(term -> calendars.current().receipt(happened, (Term.ByDate) term));
    }
}
