package org.rostra.policy.pack;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rostra.calendar.Term;
import org.rostra.policy.BodyKind;
import org.rostra.policy.Bounds;
import org.rostra.policy.Dated;
import org.rostra.policy.ProcedurePlan;
import org.rostra.policy.ProcedurePlan.Confirm;
import org.rostra.policy.ProcedurePlan.Step;
import org.rostra.policy.Rule;
import org.rostra.policy.RuleValue;
import org.rostra.policy.pack.Problem.Kind;
import org.rostra.policy.pack.References.What;

/** Reads procedures; each must end in a decision or a filing for whomever it is used. */
record ProcedureReader(Sections sections) {
    Map<String, ProcedurePlan> all() {
        Optional<Bounds> terms = sections.main().may("step-terms").map(value -> value.block(BoundsReader::stepTerms));
        return Index.by(sections.list("procedures", block -> procedure(block, terms)), ProcedurePlan::id);
    }

    private static ProcedurePlan procedure(Block block, Optional<Bounds> terms) {
        String id = block.need("id").define(What.PROCEDURE);
        Value steps = block.need("steps");
        ProcedurePlan plan = new ProcedurePlan(id, block.need("name").wording(), block.need("clause").clause(),
                block.need("form").cite(What.FORM), block.may("then").map(then -> then.cite(What.PROCEDURE)),
                steps.list(item -> item.block(step -> step(id, step, terms))));
        plan.then().filter(id::equals).ifPresent(_ -> block.wrong(Kind.THEN_ITSELF, id));
        if (!plan.steps().isEmpty() && !plan.hasLastWord(LocalDate.MIN)) {
            steps.wrong(Kind.NO_LAST_WORD, id);
        }
        return plan;
    }

    private static Step step(String procedure, Block block, Optional<Bounds> terms) {
        boolean optional = block.is("optional");
        boolean on = block.may("on").map(Value::yes).orElse(true);
        if (!on && !optional) {
            block.wrong(Kind.OFF_NOT_OPTIONAL);
        }
        Term.ByDate term = block.need("term").termByDate();
        terms.ifPresent(bounds -> BoundsReader.check(block, bounds, new RuleValue.Span(term)));
        return new Step(block.need("id").define(What.STEP, procedure + "/"), block.need("name").wording(),
                block.need("kind").choice(Step.Kind.class), block.need("seat").block(StructureReader::stepSeat),
                optional,
                Dated.always(on), bodies(block.may("bodies")), Dated.always(term),
                block.need("clause").clause(), terms,
                block.may("confirm").flatMap(value -> value.block(ProcedureReader::confirm)));
    }

    private static Optional<Confirm> confirm(Block block) {
        String list = block.need("list").cite(What.LIST);
        return Rule.find(block.need("rule").cite(What.RULE)).map(rule -> new Confirm(list, rule));
    }

    private static Set<BodyKind> bodies(Optional<Value> given) {
        return given.map(value -> Set.copyOf(new HashSet<>(value.list(item -> item.choice(BodyKind.class)))))
                .orElse(Set.of());
    }
}
