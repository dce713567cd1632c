package org.rostra.policy.pack;

import java.util.Optional;
import org.rostra.policy.pack.Problem.Where;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/**
 * Looks at the events before anything is built: a pack needs neither aliases nor tags nor deep nesting, and a file that
 * has them is either a mistake or an attempt to exhaust the reader.
 */
final class PlainYaml {
    private static final int DEEPEST = 16;

    private PlainYaml() {
    }

    static boolean check(LoadSettings settings, String text, Problems problems) {
        int depth = 0;
        boolean plain = true;
        for (Event event : new Parse(settings).parseString(text)) {
            Where where = Yaml.where(event.getStartMark(), new Where(settings.getLabel(), 1, 1));
            depth += event instanceof CollectionStartEvent ? 1 : event instanceof CollectionEndEvent ? -1 : 0;
            if (depth > DEEPEST) {
                problems.add(where, Problem.Kind.TOO_DEEP, DEEPEST);
                return false;
            }
            Optional<Problem.Kind> unwanted = unwanted(event);
            unwanted.ifPresent(kind -> problems.add(where, kind));
            plain &= unwanted.isEmpty();
        }
        return plain;
    }

    private static Optional<Problem.Kind> unwanted(Event event) {
        if (event instanceof AliasEvent || event instanceof NodeEvent node && node.getAnchor().isPresent()) {
            return Optional.of(Problem.Kind.ALIAS);
        }
        boolean tagged = switch (event) {
            case ScalarEvent scalar -> scalar.getTag().isPresent();
            case CollectionStartEvent collection -> collection.getTag().isPresent();
            default -> false;
        };
        return tagged ? Optional.of(Problem.Kind.TAG) : Optional.empty();
    }
}
