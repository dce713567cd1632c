package org.rostra.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rostra.ledger.Act;
import org.rostra.ledger.ClauseId;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ids;
import org.rostra.ledger.Ledger;
import org.rostra.ledger.Subject;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How the publicity department reads the clauses (第十一条): dated notes beside them, never instead of them. */
@Component
public class Interpretations {
    private static final int LONGEST = 4_000;

    private final InterpretationTable table;
    private final Regulation regulation;
    private final InterpretationPermit permit;
    private final Ledger ledger;

    Interpretations(InterpretationTable table, Regulation regulation, InterpretationPermit permit, Ledger ledger) {
        this.table = table;
        this.regulation = regulation;
        this.permit = permit;
        this.ledger = ledger;
    }

    /** All notes by clause, the latest first; replaced ones too, for they held in their time. */
    @Transactional(readOnly = true)
    public Map<ClauseId, List<Interpretation>> byClause() {
        return table.all().stream().collect(Collectors.groupingBy(Interpretation::clause));
    }

    /**
     * Puts a note beside a clause, in the place of an earlier one where that is named.
     *
     * @throws Refused where there is no text, or no clause to read
     */
    @Enforces(Rule.INTERPRETATION)
    @Transactional
    public Interpretation add(Act act, String clause, LocalDate since, String zh, String en,
            @Nullable UUID supersedes) {
        permit.check(act);
        Clause read = require(act, clause, zh, en);
        UUID person = act.person().orElseThrow();
        var note = new Interpretation(Ids.next(), read.id(), since,
                new Wording(zh.strip(), Optional.of(en.strip()).filter(text -> !text.isEmpty())), person, act.at(),
                Optional.empty());
        table.insert(note);
        if (supersedes != null && !table.supersede(supersedes, note)) {
            throw regulation.refuse(Rule.INTERPRETATION, Says.ALREADY_REPLACED, Says.ALREADY_REPLACED_NEXT);
        }
        ledger.record(act, Entry.of(new Subject(Interpretation.KIND, note.id()), "interpretation.added")
                .under(regulation.basis(Rule.INTERPRETATION).id(), Rule.INTERPRETATION.id())
                .with("clause", read.id().value()).with("since", since).with("zh", note.text().zh())
                .with("en", note.text().en().orElse(null)).with("supersedes", supersedes));
        return note;
    }

    private Clause require(Act act, String clause, String zh, String en) {
        regulation.require(Rule.INTERPRETATION, act.today());
        Clause read = regulation.clauses().entrySet().stream().filter(one -> one.getKey().value().equals(clause))
                .map(Map.Entry::getValue).filter(one -> !one.missing()).findFirst()
                .orElseThrow(() -> regulation.refuse(Rule.INTERPRETATION, Says.NOTHING_TO_READ,
                        Says.NOTHING_TO_READ_NEXT));
        if (zh.isBlank() || zh.length() > LONGEST || en.length() > LONGEST || (zh + en).indexOf(0) >= 0) {
            throw regulation.refuse(Rule.INTERPRETATION, Says.TEXT_UNFIT, Says.TEXT_UNFIT_NEXT,
                    new Argument.Count(LONGEST));
        }
        return read;
    }
}
