package org.rostra.groups.many;

import org.rostra.groups.decision.Decision;
import org.rostra.registry.Account;

/** Something about a group that waits for one person's signature. */
public sealed interface Waiting {
    /** The group or account it is about. */
    Account account();

    /** What exactly is signed, as a form carries it: another one after something changed. */
    String key();

    /** That he is in it. */
    record Joining(Account account, int version) implements Waiting {
        @Override
        public String key() {
            return "joined/" + account.id() + "/" + version;
        }
    }

    /** What the other side proposes. */
    record Consent(Account account, Decision decision) implements Waiting {
        @Override
        public String key() {
            return "decision/" + decision.id() + "/" + decision.digest();
        }
    }
}
