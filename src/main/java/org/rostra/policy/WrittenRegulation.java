package org.rostra.policy;

import java.util.Map;
import org.rostra.ledger.ClauseId;

/** A regulation as a pack writes it. */
public record WrittenRegulation(String id, Wording title, Document document, Institution institution,
        Map<ClauseId, Clause> clauses, Map<Rule, DatedRule> rules, Structure structure,
        Map<String, ProcedurePlan> procedures, Map<String, FormPlan> forms, Map<String, WordList> lists,
        Map<String, Retention> retention) implements Regulation {}
