package org.rostra.policy.pack;

import java.util.Optional;
import org.rostra.ledger.ClauseId;
import org.rostra.policy.Bounds;
import org.rostra.policy.Bounds.Section;
import org.rostra.policy.Grip;
import org.rostra.policy.ValueKind;
import org.rostra.policy.Rule;
import org.rostra.policy.RuleValue;
import org.rostra.policy.pack.Problem.Kind;

/** Reads how far the institution may set something itself: between which values, and whether it may switch it off. */
final class BoundsReader {
    private BoundsReader() {
    }

    /** {@code settable: {least: 1 working-days, most: 20 working-days, off: true}}; a number and a term need both ends. */
    static Bounds bounds(Rule rule, ClauseId clause, Block block) {
        boolean off = block.is("off");
        boolean sized = rule.value() == ValueKind.TERM || rule.value() == ValueKind.COUNT;
        Section section = block.may("section").map(value -> value.choice(Section.class)).orElse(Section.VALUES);
        if (off && rule.grip() == Grip.FIXED || !off && rule.value() == ValueKind.NONE
                || rule.value() == ValueKind.NAME_FORMS) {
            block.wrong(Kind.NOT_SETTABLE, rule.id());
        }
        return sized ? between(rule, section, clause, block, off) : Bounds.open(section, clause, off);
    }

    /** {@code step-terms: {clause: …, least: 1 working-days, most: 20 working-days}}, for the steps of all procedures. */
    static Bounds stepTerms(Block block) {
        return between(Rule.FILE_AFTER_OPENING, Section.STEPS, block.need("clause").clause(), block, false);
    }

    private static Bounds between(Rule like, Section section, ClauseId clause, Block block, boolean off) {
        RuleValue least = RuleReader.value(like, block.need("least"));
        var bounds = new Bounds(section, clause, Optional.of(least),
                Optional.of(RuleReader.value(like, block.need("most"))), off);
        if (!bounds.holds(least)) {
            block.wrong(Kind.BAD_BOUNDS);
        }
        return bounds;
    }

    /** The pack keeps its own bounds. */
    static void check(Block block, Bounds bounds, RuleValue value) {
        if (!bounds.holds(value)) {
            block.wrong(Kind.OUT_OF_BOUNDS, bounds.least().orElseThrow(), bounds.most().orElseThrow());
        }
    }
}
