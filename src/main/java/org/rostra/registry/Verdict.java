package org.rostra.registry;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rostra.registry.PublicAccounts.Listed;

/**
 * What the public is told of a name, id or link. Never yes by default: only a filed and running account is genuine.
 *
 * @param account the account it is about; none where there is none, or where nothing may be shown of it
 * @param others  further accounts of the same name or id that may be shown, each with its own state
 * @param group   a group is meant, shown or not
 * @param hint    why to be careful, beyond the answer itself
 * @param asOf    the answer holds at this instant
 * @param until   and should be asked again after this one
 */
public record Verdict(Kind kind, Optional<Listed> account, List<Listed> others, boolean group, Optional<Hint> hint,
        Instant asOf, Instant until) {
    /** The answers there are; of several accounts of one name the first of these is told. */
    public enum Kind {
        GENUINE("green"), SUSPENDED("red"),
        /** Ours, not filed yet. */
        PENDING("amber"), CLOSED("grey"),
        /** The name is ours, or made to look so, and no such account is filed. */
        RESERVED("red"),
        /** Known to imitate. */
        IMITATION("red"), UNKNOWN("grey");

        private final String colour;

        Kind(String colour) {
            this.colour = colour;
        }

        public String colour() {
            return colour;
        }

        /** As programs read it. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Under which key the bundle says it: of groups otherwise, and of one asked for by its name that it proves nothing. */
    public String key() {
        boolean genuine = kind == Kind.GENUINE;
        return !group ? "public.verdict." + kind.id() : "public.group." + (genuine && byName() ? "named" : kind.id());
    }

    /** The colour of the answer: a name of a group alone is no yes. */
    public String colour() {
        return byName() && kind == Kind.GENUINE ? Kind.PENDING.colour() : kind.colour();
    }

    private boolean byName() {
        return hint.filter(Hint.GROUP_BY_NAME::equals).isPresent();
    }

    /** What a careful reader should know beside the answer. */
    public enum Hint {
        /** The name is written so that it would be taken for the institution's: it is not ours. */
        LOOKALIKE,
        /** The name resembles ours, and only a person could tell. */
        RESEMBLES,
        /** A filed account is called nearly so, but not so. */
        NEARLY_FILED,
        /** Genuine now, and about to be closed. */
        CLOSING,
        /** A group is called so; another may be called the same, and only its number tells. */
        GROUP_BY_NAME;

        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
