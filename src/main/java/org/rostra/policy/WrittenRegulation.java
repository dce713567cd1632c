package org.rostra.policy;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.rostra.ledger.ClauseId;

/** A regulation as a pack writes it; immutable. */
public record WrittenRegulation(String id, Wording title, Document document, Institution institution,
        Map<ClauseId, Clause> clauses, Map<Rule, DatedRule> rules, Structure structure,
        Map<String, ProcedurePlan> procedures, Map<String, FormPlan> forms, Map<String, WordList> lists,
        Map<String, Retention> retention) implements Regulation {
    /** This regulation with something set from a day on; a value of another kind is a defect: ClassCastException. */
    public WrittenRegulation with(Settable what, LocalDate from, SetTo value) {
        return switch (what) {
            case Settable.OfRule(Rule rule) -> with(rule(rule).with(from, ((SetTo.Value) value).value()));
            case Settable.OfStep(String procedure, String step) -> with(procedure(procedure).with(step,
                    one -> one.with(one.use().with(from, ((SetTo.Use) value).on()), one.terms())));
            case Settable.OfTerm(String procedure, String step) -> with(procedure(procedure).with(step,
                    one -> one.with(one.use(), one.terms().with(from, ((SetTo.Within) value).term()))));
            case Settable.OfList(String list) -> with(list(list).with(from, ((SetTo.Entries) value).entries()));
        };
    }

    private WrittenRegulation with(DatedRule rule) {
        Map<Rule, DatedRule> changed = new EnumMap<>(rules);
        changed.put(rule.rule(), rule);
        return new WrittenRegulation(id, title, document, institution, clauses, Collections.unmodifiableMap(changed),
                structure, procedures, forms, lists, retention);
    }

    private WrittenRegulation with(ProcedurePlan plan) {
        return new WrittenRegulation(id, title, document, institution, clauses, rules, structure,
                put(procedures, plan.id(), plan), forms, lists, retention);
    }

    private WrittenRegulation with(WordList list) {
        return new WrittenRegulation(id, title, document, institution, clauses, rules, structure, procedures, forms,
                put(lists, list.id(), list), retention);
    }

    private static <T> Map<String, T> put(Map<String, T> map, String key, T value) {
        Map<String, T> changed = new LinkedHashMap<>(map);
        changed.put(key, value);
        return Collections.unmodifiableMap(changed);
    }
}
