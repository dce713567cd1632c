package org.rostra;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rostra.policy.DatedRule;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.policy.WrittenRegulation;

/** A regulation as another pack could write it: the same, with some rules switched off. */
public final class Without {
    private Without() {
    }

    public static Regulation rules(Regulation of, Rule... off) {
        Map<Rule, DatedRule> rules = new EnumMap<>(of.rules());
        for (Rule rule : off) {
            rules.put(rule, new DatedRule(rule, of.rule(rule).clause(), List.of(), Optional.empty()));
        }
        return new WrittenRegulation(of.id(), of.title(), of.document(), of.institution(), of.clauses(), rules,
                of.structure(), of.procedures(), of.forms(), of.lists(), of.retention());
    }
}
