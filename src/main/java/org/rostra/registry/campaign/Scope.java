package org.rostra.registry.campaign;

import java.util.Set;
import java.util.UUID;
import org.rostra.directory.Unit;

/** Which units are asked. Each answers for what is below it as far as no unit between them is asked itself. */
public sealed interface Scope {
    /** Every open unit. */
    record All() implements Scope {}

    /** The open units of these kinds. */
    record Kinds(Set<Unit.Kind> kinds) implements Scope {}

    /** These units, as far as they are open. */
    record Chosen(Set<UUID> units) implements Scope {}
}
