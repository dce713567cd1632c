package org.rostra.policy.pack;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rostra.policy.pack.Problem.Kind;
import org.rostra.policy.pack.Problem.Where;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** A mapping of a pack. It remembers which keys were asked for: the others are unknown, and refused. */
final class Block {
    private record Entry(Where key, Value value) {}

    private final Reading reading;
    private final Where where;
    private final boolean silent;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Set<String> asked = new LinkedHashSet<>();

    /** @param silent whether the block stands in for a value that is missing, so that its keys are not missed again */
    Block(Reading reading, Where where, boolean silent) {
        this.reading = reading;
        this.where = where;
        this.silent = silent;
    }

    void add(MappingNode mapping) {
        mapping.getValue().forEach(this::add);
    }

    private void add(NodeTuple tuple) {
        Where at = Yaml.where(tuple.getKeyNode().getStartMark(), where);
        String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
        Entry entry = new Entry(at, new Value(reading, tuple.getValueNode(), at));
        Entry first = entries.putIfAbsent(key, entry);
        if (first != null) {
            reading.problems().add(at, Kind.DUPLICATE_KEY, key, first.key);
        }
    }

    Where where() {
        return where;
    }

    /** A value that must be there. */
    Value need(String key) {
        return may(key).orElseGet(() -> {
            if (!silent) {
                reading.problems().add(where, Kind.MISSING_KEY, key);
            }
            return new Value(reading, null, where);
        });
    }

    /** A value that may be left out. */
    Optional<Value> may(String key) {
        asked.add(key);
        return Optional.ofNullable(entries.get(key)).map(Entry::value);
    }

    /** A switch that is off when left out. */
    boolean is(String key) {
        return may(key).map(Value::yes).orElse(false);
    }

    void wrong(Kind kind, Object... arguments) {
        if (!silent) {
            reading.problems().add(where, kind, arguments);
        }
    }

    Reading reading() {
        return reading;
    }

    /** Notes every key that nobody asked for. */
    void refuseUnread() {
        entries.forEach((key, entry) -> {
            if (!asked.contains(key)) {
                reading.problems().add(entry.key, Kind.UNKNOWN_KEY, key, List.copyOf(asked));
            }
        });
    }
}
