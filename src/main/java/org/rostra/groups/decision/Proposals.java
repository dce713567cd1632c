package org.rostra.groups.decision;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.rostra.access.NotFound;
import org.rostra.directory.People;
import org.rostra.groups.WholeGroup;
import org.rostra.groups.GroupSays;
import org.rostra.ledger.Act;
import org.rostra.ledger.Ids;
import org.rostra.policy.Refused;
import org.rostra.policy.Regulation;
import org.springframework.stereotype.Component;

/** Reads what is proposed, and refuses what cannot be decided. */
@Component
class Proposals {
    private static final int LONGEST = 500;
    private static final int LONGEST_NAME = 100;

    private final People people;
    private final Regulation regulation;

    Proposals(People people, Regulation regulation) {
        this.people = people;
        this.regulation = regulation;
    }

    /** @throws Refused where something is missing, too long, in the past, or as it is already */
    Map<String, String> read(Act act, WholeGroup whole, DecisionKind kind, Map<String, String> given) {
        Map<String, String> proposal = new HashMap<>();
        for (String field : kind.fields()) {
            String value = given.getOrDefault(field, "").strip();
            int longest = field.equals("name") || field.equals("person") ? LONGEST_NAME : LONGEST;
            if (value.isEmpty() || value.length() > longest) {
                throw regulation.refuse(kind.rule(), GroupSays.TEXT_MISSING, GroupSays.TEXT_MISSING_NEXT);
            }
            proposal.put(field, value);
        }
        switch (kind) {
            case NAME -> requireNew(kind, get(proposal, "name").equals(whole.account().name()));
            case RANGE -> requireNew(kind, get(proposal, "range").equals(whole.group().range())
                    && get(proposal, "content").equals(whole.group().content()));
            case TRANSFER -> requireNew(kind, person(act, kind, proposal, "owner").equals(whole.group().owner()));
            case OUTSIDER -> {
                person(act, kind, proposal, "sponsor");
                requireDay(act, kind, get(proposal, "until"));
            }
            case DISSOLVE -> {
                // The reason is all there is to say.
            }
        }
        return Map.copyOf(proposal);
    }

    private void requireNew(DecisionKind kind, boolean same) {
        if (same) {
            throw regulation.refuse(kind.rule(), GroupSays.NOTHING_NEW, GroupSays.NOTHING_NEW_NEXT);
        }
    }

    private UUID person(Act act, DecisionKind kind, Map<String, String> proposal, String field) {
        return Ids.find(get(proposal, field)).flatMap(people::find).filter(one -> !one.left(act.today()))
                .orElseThrow(() -> regulation.refuse(kind.rule(), GroupSays.PERSON_UNFIT, GroupSays.PERSON_UNFIT_NEXT))
                .id();
    }

    private void requireDay(Act act, DecisionKind kind, String day) {
        try {
            LocalDate until = LocalDate.parse(day);
            if (until.isAfter(act.today()) && until.isBefore(act.today().plusYears(5))) {
                return;
            }
        } catch (DateTimeException _) {
            // Refused below.
        }
        throw regulation.refuse(kind.rule(), GroupSays.DAY_UNFIT, GroupSays.DAY_UNFIT_NEXT);
    }

    static String get(Map<String, String> proposal, String field) {
        return Objects.requireNonNull(proposal.get(field));
    }

    static UUID personOf(Decision decision, String field) {
        return Ids.find(get(decision.proposal(), field)).orElseThrow(NotFound::new);
    }
}
