package org.rostra.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be written down: the type in the past tense ({@code account.opened}), under which clause and rule, from
 * which inputs, with which outcome. Names of persons and free text go in as {@linkplain #withheld withheld} values: the
 * leaf then holds a commitment only, and the value can be forgotten later.
 */
public final class Entry {
    final Subject subject;
    final String type;
    final Map<String, Value> inputs = new LinkedHashMap<>();
    final Map<String, String> withheld = new LinkedHashMap<>();
    @Nullable
    ClauseId clause;
    @Nullable
    String rule;
    @Nullable
    String outcome;
    @Nullable
    Instant happened;

    private Entry(Subject subject, String type) {
        this.subject = subject;
        this.type = type;
    }

    public static Entry of(Subject subject, String type) {
        return new Entry(subject, type);
    }

    /** The clause that was applied, and the rule of the product that applied it. */
    public Entry under(ClauseId clause, String rule) {
        this.clause = clause;
        this.rule = rule;
        return this;
    }

    /** When it happened, where that is not the moment of entering it. */
    public Entry happened(Instant at) {
        this.happened = at;
        return this;
    }

    public Entry happened(LocalDate date) {
        return happened(date.atStartOfDay(Act.ZONE).toInstant());
    }

    public Entry outcome(String outcome) {
        this.outcome = outcome;
        return this;
    }

    public Entry with(String name, @Nullable String text) {
        return text == null ? this : with(name, new Value.Text(text));
    }

    public Entry with(String name, long number) {
        return with(name, new Value.Number(number));
    }

    public Entry with(String name, boolean set) {
        return with(name, new Value.Flag(set));
    }

    public Entry with(String name, @Nullable LocalDate date) {
        return date == null ? this : with(name, new Value.Day(date));
    }

    public Entry with(String name, @Nullable Instant at) {
        return at == null ? this : with(name, new Value.Moment(at));
    }

    public Entry with(String name, @Nullable UUID id) {
        return id == null ? this : with(name, new Value.Id(id));
    }

    private Entry with(String name, Value value) {
        inputs.put(name, value);
        return this;
    }

    /** A name of a person or free text: kept beside the leaf, behind a commitment, and deletable. */
    public Entry withheld(String name, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            withheld.put(name, text);
        }
        return this;
    }
}
