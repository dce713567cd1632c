package org.rostra.ledger;

import java.util.UUID;

/** Who acts: a person of the directory, the public who did not sign in, or the system itself (a job, a command). */
public sealed interface Actor {
    record Person(UUID id) implements Actor {}

    record Anonymous() implements Actor {}

    record System() implements Actor {}

    Actor ANONYMOUS = new Anonymous();
    Actor SYSTEM = new System();
}
