package org.rostra.policy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.rostra.ledger.ClauseId;
import org.rostra.policy.Bounds.Section;

/**
 * Something that an institution may set itself, from a date on. Whether it may is the pack's decision: {@link #bounds}.
 * What the pack does not know is never asked for: {@link NoSuchElementException}.
 */
public sealed interface Settable {
    /** The value of a rule, or whether it is in use. */
    record OfRule(Rule rule) implements Settable {}

    /** Whether a step of a procedure is in use. */
    record OfStep(String procedure, String step) implements Settable {}

    /** How long a step should take. */
    record OfTerm(String procedure, String step) implements Settable {}

    /** What is offered on a list. */
    record OfList(String list) implements Settable {}

    /** How it stands in tables and addresses: {@code rule/hand-over}, {@code step/open-tier-2/youth-league}. */
    default String key() {
        return switch (this) {
            case OfRule(Rule rule) -> "rule/" + rule.id();
            case OfStep(String procedure, String step) -> "step/" + procedure + "/" + step;
            case OfTerm(String procedure, String step) -> "term/" + procedure + "/" + step;
            case OfList(String list) -> "list/" + list;
        };
    }

    /** What the key names, if this regulation knows it. */
    static Optional<Settable> find(Regulation regulation, String key) {
        String[] part = key.split("/", -1);
        return switch (part[0] + part.length) {
            case "rule2" -> Arrays.stream(Rule.values()).filter(rule -> rule.id().equals(part[1])).findFirst()
                    .map(OfRule::new);
            case "step3" -> step(regulation, part).map(_ -> new OfStep(part[1], part[2]));
            case "term3" -> step(regulation, part).map(_ -> new OfTerm(part[1], part[2]));
            case "list2" -> Optional.ofNullable(regulation.lists().get(part[1])).map(list -> new OfList(list.id()));
            default -> Optional.empty();
        };
    }

    private static Optional<ProcedurePlan.Step> step(Regulation regulation, String[] part) {
        return Optional.ofNullable(regulation.procedures().get(part[1])).stream().flatMap(one -> one.steps().stream())
                .filter(one -> one.id().equals(part[2])).findFirst();
    }

    /** How far it may be set; empty where the pack leaves it to nobody. */
    default Optional<Bounds> bounds(Regulation regulation) {
        return switch (this) {
            case OfRule(Rule rule) -> regulation.rule(rule).bounds();
            case OfStep(String procedure, String step) -> Optional.of(regulation.procedure(procedure).step(step))
                    .filter(ProcedurePlan.Step::optional)
                    .map(one -> Bounds.open(Section.STEPS, one.clause(), true));
            case OfTerm(String procedure, String step) -> regulation.procedure(procedure).step(step).bounds();
            case OfList(String list) -> Optional.of(regulation.list(list)).filter(WordList::settable)
                    .map(_ -> Bounds.open(Section.LISTS, regulation.basis(Rule.SETTINGS).id(), false));
        };
    }

    /** The clause it rests on, be it settable or not. */
    default ClauseId clause(Regulation regulation) {
        return switch (this) {
            case OfRule(Rule rule) -> regulation.rule(rule).clause();
            case OfStep(String procedure, String step) -> regulation.procedure(procedure).step(step).clause();
            case OfTerm _,OfList _ -> bounds(regulation).map(Bounds::clause)
                    .orElseGet(() -> regulation.basis(Rule.SETTINGS).id());
        };
    }

    /** What it is set to on a day. */
    default SetTo on(Regulation regulation, LocalDate day) {
        return switch (this) {
            case OfRule(Rule rule) -> new SetTo.Value(regulation.rule(rule).on(day));
            case OfStep(String procedure, String step) -> new SetTo.Use(
                    regulation.procedure(procedure).step(step).use().on(day));
            case OfTerm(String procedure, String step) -> new SetTo.Within(
                    regulation.procedure(procedure).step(step).term(day));
            case OfList(String list) -> new SetTo.Entries(regulation.list(list).on(day));
        };
    }

    /** Everything that this regulation lets be set, in its order. */
    static List<Settable> all(Regulation regulation) {
        var rules = regulation.rules().keySet().stream().map(OfRule::new);
        var steps = regulation.procedures().values().stream().flatMap(plan -> plan.steps().stream().flatMap(
                step -> java.util.stream.Stream.of(new OfStep(plan.id(), step.id()),
                        new OfTerm(plan.id(), step.id()))));
        var lists = regulation.lists().keySet().stream().map(OfList::new);
        return java.util.stream.Stream.<java.util.stream.Stream<? extends Settable>>of(rules, steps, lists)
                .<Settable>flatMap(part -> part).filter(one -> one.bounds(regulation).isPresent()).toList();
    }
}
