package org.rostra.policy.pack;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rostra.policy.BodyKind;
import org.rostra.policy.Dated;
import org.rostra.policy.ProcedurePlan;
import org.rostra.policy.ProcedurePlan.Step;
import org.rostra.policy.pack.Problem.Kind;
import org.rostra.policy.pack.References.What;

/** Reads procedures; each must end in a decision or a filing for whomever it is used. */
record ProcedureReader(Sections sections) {
    Map<String, ProcedurePlan> all() {
        return Index.by(sections.list("procedures", ProcedureReader::procedure), ProcedurePlan::id);
    }

    private static ProcedurePlan procedure(Block block) {
        String id = block.need("id").define(What.PROCEDURE);
        Value steps = block.need("steps");
        ProcedurePlan plan = new ProcedurePlan(id, block.need("name").wording(), block.need("clause").clause(),
                block.need("form").cite(What.FORM), block.may("then").map(then -> then.cite(What.PROCEDURE)),
                steps.list(item -> item.block(step -> step(id, step))));
        plan.then().filter(id::equals).ifPresent(_ -> block.wrong(Kind.THEN_ITSELF, id));
        if (!plan.steps().isEmpty() && !plan.hasLastWord(LocalDate.MIN)) {
            steps.wrong(Kind.NO_LAST_WORD, id);
        }
        return plan;
    }

    private static Step step(String procedure, Block block) {
        boolean optional = block.is("optional");
        boolean on = block.may("on").map(Value::yes).orElse(true);
        if (!on && !optional) {
            block.wrong(Kind.OFF_NOT_OPTIONAL);
        }
        return new Step(block.need("id").define(What.STEP, procedure + "/"), block.need("name").wording(),
                block.need("kind").choice(Step.Kind.class), block.need("seat").block(StructureReader::seat), optional,
                Dated.always(on), bodies(block.may("bodies")), Dated.always(block.need("term").termByDate()),
                block.need("clause").clause());
    }

    private static Set<BodyKind> bodies(Optional<Value> given) {
        return given.map(value -> Set.copyOf(new HashSet<>(value.list(item -> item.choice(BodyKind.class)))))
                .orElse(Set.of());
    }
}
