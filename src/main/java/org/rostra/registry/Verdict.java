package org.rostra.registry;

import java.time.Instant;
import java.util.Optional;
import org.rostra.registry.PublicAccounts.Listed;

/**
 * What the public is told of a name, id or link. Never yes by default: only a filed and running account is genuine.
 *
 * @param account the account it is about; none where there is none, or where nothing may be shown of it
 * @param asOf    the answer holds at this instant
 * @param until   and should be asked again after this one
 */
public record Verdict(Kind kind, Optional<Listed> account, Instant asOf, Instant until) {
    /** The answers there are. */
    public enum Kind {
        GENUINE("green"), SUSPENDED("red"), CLOSED("grey"),
        /** The name is ours, no such account is filed. */
        RESERVED("red"),
        /** Ours, not filed yet. */
        PENDING("amber"),
        /** Known to imitate. */
        IMITATION("red"), UNKNOWN("grey");

        private final String colour;

        Kind(String colour) {
            this.colour = colour;
        }

        public String colour() {
            return colour;
        }
    }
}
