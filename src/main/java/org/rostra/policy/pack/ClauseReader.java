package org.rostra.policy.pack;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rostra.ledger.ClauseId;
import org.rostra.policy.Clause;
import org.rostra.policy.Wording;
import org.rostra.policy.pack.Problem.Kind;
import org.rostra.policy.pack.References.What;

/** Reads the clauses of the regulation, the laws it is read with, and the rules of the house. */
record ClauseReader(Sections sections, Wording houseRule) {
    private static final String LAW = "law.";
    private static final String HOUSE = "house.";

    /** The two kinds a clause of the regulation itself can be of. */
    private enum Own {
        REGULATION, PRINCIPLE
    }

    List<Clause> all() {
        return Stream.of(sections.list("clauses", this::clause), sections.list("laws", this::law),
                sections.list("house", this::house)).flatMap(List::stream).toList();
    }

    private Clause clause(Block block) {
        ClauseId id = id(block, "");
        Clause.Kind kind = switch (block.need("kind").choice(Own.class)) {
            case REGULATION -> Clause.Kind.REGULATION;
            case PRINCIPLE -> Clause.Kind.PRINCIPLE;
        };
        return new Clause(id, block.need("citation").wording(), kind, block.need("says").wording(),
                Optional.of(block.need("who").wording()), block.is("missing"));
    }

    private Clause law(Block block) {
        return new Clause(id(block, LAW), block.need("citation").wording(), Clause.Kind.LAW,
                block.need("says").wording(), Optional.empty(), false);
    }

    private Clause house(Block block) {
        return new Clause(id(block, HOUSE), houseRule, Clause.Kind.HOUSE, block.need("says").wording(),
                Optional.empty(), false);
    }

    private static ClauseId id(Block block, String prefix) {
        Value value = block.need("id");
        String id = value.define(What.CLAUSE);
        boolean elsewhere = prefix.isEmpty() && (id.startsWith(LAW) || id.startsWith(HOUSE));
        if ((elsewhere || !id.startsWith(prefix)) && !id.equals(Value.STAND_IN)) {
            value.wrong(Kind.CLAUSE_PREFIX, id, List.of(LAW, HOUSE));
        }
        return new ClauseId(id);
    }
}
