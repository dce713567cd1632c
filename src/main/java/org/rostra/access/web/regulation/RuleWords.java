package org.rostra.access.web.regulation;

import java.util.stream.Collectors;
import org.rostra.policy.Clause;
import org.rostra.policy.DatedRule;
import org.rostra.policy.Interpretation;
import org.rostra.policy.Rule;
import org.rostra.policy.RuleValue;
import org.rostra.web.Message;
import org.rostra.web.Texts;

/** Rules and their values in the reader's language. */
public record RuleWords(Texts t) {
    private static final int BEGIN = 20;

    /** What the rule does, in plain words. */
    public String of(Rule rule) {
        return t.get("regulation.rule." + rule.id());
    }

    /** The first words of a note, to tell it from others. */
    public String begin(Interpretation note) {
        String text = note.text().in(t.locale());
        return text.codePointCount(0, text.length()) <= BEGIN
                ? text
                : text.substring(0, text.offsetByCodePoints(0, BEGIN)) + "\u2026";
    }

    /** The colour of a clause's chip. */
    public String colour(Clause.Kind kind) {
        return switch (kind) {
            case REGULATION -> "blue";
            case PRINCIPLE -> "green";
            case LAW -> "violet";
            case HOUSE -> "grey";
        };
    }

    /** The value of one span; a rule without a value is in force or not. */
    public String value(DatedRule.Span span) {
        return span.value().map(this::value).orElseGet(() -> t.get("regulation.value.off"));
    }

    /** From when to when the value holds. */
    public String time(DatedRule.Span span) {
        return span.until().map(until -> t.get("regulation.from-to", span.from(), until))
                .orElseGet(() -> t.get("regulation.from", span.from()));
    }

    private String value(RuleValue value) {
        return switch (value) {
            case RuleValue.Plain _ -> t.get("regulation.value.on");
            case RuleValue.Span(var term) -> t.get("regulation.term." + term.unit(), term.count());
            case RuleValue.Count(int count) -> Integer.toString(count);
            case RuleValue.Pattern(var pattern) -> pattern.text();
            case RuleValue.Hours(var from, var to) -> t.get("regulation.hours", from.toString(), to.toString());
            case RuleValue.Rungs(var ladder) -> ladder.rungs().stream().map(rung -> t.get("regulation.rung."
                    + (rung.days() < 0 ? "before." : "after.") + rung.reach(), Math.abs(rung.days()),
                    t.get("regulation.rung.unit." + ladder.workingDays())))
                    .collect(Collectors.joining(t.get("regulation.between")));
            case RuleValue.NameForms(var forms) -> forms.stream().sorted()
                    .map(form -> t.get(Message.of("regulation.form." + form)))
                    .collect(Collectors.joining(t.get("regulation.between")));
        };
    }
}
