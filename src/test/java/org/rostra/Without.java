package org.rostra;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.rostra.policy.DatedRule;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.policy.RuleValue;
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
        return with(of, rules);
    }

    /** The same, with a rule switched off from a day on. */
    public static Regulation from(LocalDate day, Regulation of, Rule off) {
        Map<Rule, DatedRule> rules = new EnumMap<>(of.rules());
        DatedRule rule = of.rule(off);
        rules.put(off, new DatedRule(off, rule.clause(), Stream.concat(rule.spans().stream(),
                Stream.of(new DatedRule.Span(day, Optional.empty(), Optional.empty()))).toList(), rule.bounds()));
        return with(of, rules);
    }

    /** The same, with a rule that has this value from a day on. */
    public static Regulation set(LocalDate day, Regulation of, Rule set, RuleValue value) {
        Map<Rule, DatedRule> rules = new EnumMap<>(of.rules());
        DatedRule rule = of.rule(set);
        rules.put(set, new DatedRule(set, rule.clause(), Stream.concat(rule.spans().stream(),
                Stream.of(new DatedRule.Span(day, Optional.empty(), Optional.of(value)))).toList(), rule.bounds()));
        return with(of, rules);
    }

    private static Regulation with(Regulation of, Map<Rule, DatedRule> rules) {
        return new WrittenRegulation(of.id(), of.title(), of.document(), of.institution(), of.clauses(), rules,
                of.structure(), of.procedures(), of.forms(), of.lists(), of.retention());
    }
}
