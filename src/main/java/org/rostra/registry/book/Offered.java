package org.rostra.registry.book;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rostra.sheets.BlankForm;

/** The columns with a drop-down list: what the register says in them, and what the list offers for it. */
public record Offered(List<Choice> columns) {
    /** @param values what the register says, each with its word in the list; with none where it has no word */
    public record Choice(BookColumn column, List<String> choices, List<Value> values) {
        /** How many have no word. */
        public long untold() {
            return values.stream().filter(value -> !value.told()).count();
        }
    }

    /**
     * A value of ours.
     *
     * @param word the one of theirs; empty where the cell stays empty
     * @param told false where nobody has said what it is called there
     */
    public record Value(String ours, String word, boolean told) {}

    static Offered of(BookTemplate template, BlankForm.Page page, LineFiller filler) {
        Map<Integer, Set<String>> seen = filler.seen();
        return new Offered(template.filled().stream().filter(column -> seen.containsKey(column.place())).map(column -> {
            List<String> choices = page.slots().stream().filter(slot -> slot.index() == column.place()).findFirst()
                    .orElseThrow().choices();
            return new Choice(column, choices,
                    seen.getOrDefault(column.place(), Set.of()).stream().map(ours -> column.told(ours, choices)
                            .map(word -> new Value(ours, word.toString(), true))
                            .orElseGet(() -> new Value(ours, "", false)))
                            .toList());
        }).toList());
    }

    /** How many values have no word. */
    public long untold() {
        return columns.stream().mapToLong(Choice::untold).sum();
    }
}
