package org.rostra.policy;

import org.rostra.calendar.Term;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rostra.ledger.ClauseId;

/**
 * What an institution's regulation says, and from when. Complete: every {@link Rule} is wired, every {@link BodyKind}
 * placed, every id cited exists. What is asked for by an id that does not exist is a defect of the caller and throws
 * {@link NoSuchElementException}. One that a pack wrote never changes ({@link WrittenRegulation}); the one that the
 * house is given is it together with what the institution has set itself.
 */
public interface Regulation {
    String id();

    Wording title();

    Document document();

    Institution institution();

    Map<ClauseId, Clause> clauses();

    Map<Rule, DatedRule> rules();

    Structure structure();

    Map<String, ProcedurePlan> procedures();

    Map<String, FormPlan> forms();

    Map<String, WordList> lists();

    Map<String, Retention> retention();

    /** A clause by its id. */
    default Clause clause(ClauseId clause) {
        return get(clauses(), clause);
    }

    /** A rule as this regulation wires it. */
    default DatedRule rule(Rule rule) {
        return get(rules(), rule);
    }

    /** The clause a rule rests on. */
    default Clause basis(Rule rule) {
        return clause(rule(rule).clause());
    }

    /** The value of a rule on a day; empty where the rule is off or not yet in force. */
    @Enforces(Rule.IN_FORCE)
    default Optional<RuleValue> value(Rule rule, LocalDate date) {
        boolean governed = basis(rule).kind() == Clause.Kind.HOUSE || !date.isBefore(document().inForceFrom());
        return governed ? rule(rule).on(date) : Optional.empty();
    }

    /** Whether a rule holds on a day: the switch of rules that carry no value. */
    default boolean holds(Rule rule, LocalDate date) {
        return value(rule, date).isPresent();
    }

    /** The length of time a rule sets; empty where the rule does not hold. */
    default Optional<Term> term(Rule rule, LocalDate date) {
        return value(RuleValue.Span.class, rule, date).map(RuleValue.Span::term);
    }

    /** The number a rule sets; empty where the rule does not hold. */
    default Optional<Integer> count(Rule rule, LocalDate date) {
        return value(RuleValue.Count.class, rule, date).map(RuleValue.Count::count);
    }

    /** The pattern a rule sets; empty where the rule does not hold. */
    default Optional<FilingPattern> pattern(Rule rule, LocalDate date) {
        return value(RuleValue.Pattern.class, rule, date).map(RuleValue.Pattern::pattern);
    }

    /** The part of the day a rule sets; empty where the rule does not hold. */
    default Optional<RuleValue.Hours> hours(Rule rule, LocalDate date) {
        return value(RuleValue.Hours.class, rule, date);
    }

    /** The days of reminding a rule sets; empty where the rule does not hold. */
    default Optional<Ladder> ladder(Rule rule, LocalDate date) {
        return value(RuleValue.Rungs.class, rule, date).map(RuleValue.Rungs::ladder);
    }

    /** The forms of name a rule counts; none where the rule does not hold. */
    default Set<NameForm> nameForms(Rule rule, LocalDate date) {
        return value(RuleValue.NameForms.class, rule, date).map(RuleValue.NameForms::forms).orElse(Set.of());
    }

    /** Asking a rule for a kind of value it does not carry ({@link Rule#value}) is a defect: ClassCastException. */
    private <V extends RuleValue> Optional<V> value(Class<V> kind, Rule rule, LocalDate date) {
        return value(rule, date).map(kind::cast);
    }

    /** @throws Refused where the rule is switched off on the day: what it allows is not in use */
    default void require(Rule rule, LocalDate on) {
        if (!holds(rule, on)) {
            throw refuse(rule, Says.NOT_IN_USE, Says.NOT_IN_USE_NEXT);
        }
    }

    /** A refusal under a rule, citing the clause this regulation rests it on; for the caller to throw. */
    default Refused refuse(Rule rule, MessageKey reason, MessageKey nextStep, Argument... arguments) {
        if (rule.grip() == Grip.ADVICE) {
            throw new IllegalArgumentException(rule + " only advises");
        }
        return new Refused(rule, basis(rule), reason, nextStep, List.of(arguments));
    }

    default Structure.Body body(BodyKind kind) {
        return get(structure().bodies(), kind);
    }

    default Structure.Tier tier(int level) {
        return get(structure().tiers(), level);
    }

    default Wording office(String office) {
        return get(structure().offices(), office);
    }

    default ProcedurePlan procedure(String procedure) {
        return get(procedures(), procedure);
    }

    default FormPlan form(String form) {
        return get(forms(), form);
    }

    default WordList list(String list) {
        return get(lists(), list);
    }

    private static <K, V> V get(Map<K, V> map, K key) {
        @Nullable
        V found = map.get(key);
        if (found == null) {
            throw new NoSuchElementException("not in the regulation: " + key);
        }
        return found;
    }
}
