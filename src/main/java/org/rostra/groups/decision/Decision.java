package org.rostra.groups.decision;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.ledger.Subject;
import org.rostra.policy.Rule;

/**
 * One thing that owner and supervisor of a group decide together (四（三）).
 *
 * @param proposal   what is proposed, by the fields of its kind
 * @param seen       the version of the group that the first of the two saw
 * @param side       for which side the proposer signed
 * @param substitute the higher office may sign in the place of the silent side
 * @param signer     who signed second, or declined
 */
public record Decision(UUID id, UUID group, Kind kind, State state, Map<String, String> proposal, int seen,
        UUID proposer, Side side, LocalDate proposed, boolean substitute, @Nullable UUID signer,
        @Nullable Instant ended, @Nullable String reason) {
    /** The kind of subject under which it is owed and in the ledger. */
    public static final String KIND = "group-decision";

    /** What there is to decide. */
    public enum Kind {
        NAME(Rule.DECIDED_BY_TWO, "name"), RANGE(Rule.DECIDED_BY_TWO, "range", "content"),
        TRANSFER(Rule.DECIDED_BY_TWO, "owner"), DISSOLVE(Rule.DECIDED_BY_TWO, "why"),
        OUTSIDER(Rule.OUTSIDERS_BY_TWO, "person", "affiliation", "sponsor", "until");

        private final Rule rule;
        private final java.util.List<String> fields;

        Kind(Rule rule, String... fields) {
            this.rule = rule;
            this.fields = java.util.List.of(fields);
        }

        /** The rule that asks for two. */
        public Rule rule() {
            return rule;
        }

        /** What a proposal of the kind tells. */
        public java.util.List<String> fields() {
            return fields;
        }

        /** True where one that is agreed to makes what was proposed before it a proposal about another group. */
        boolean changesTheGroup() {
            return this != OUTSIDER;
        }
    }

    /** Where it stands. */
    public enum State {
        OPEN("amber"), AGREED("green"), DECLINED("red"), WITHDRAWN("grey"),
        /** Something else was decided in between: what the first signed is no longer the case. */
        VOIDED("grey");

        private final String colour;

        State(String colour) {
            this.colour = colour;
        }

        /** The colour of its chip. */
        public String colour() {
            return colour;
        }
    }

    /** One of the two. */
    public enum Side {
        OWNER, SUPERVISOR;

        public Side other() {
            return this == OWNER ? SUPERVISOR : OWNER;
        }
    }

    public Subject asSubject() {
        return new Subject(KIND, id);
    }

    public boolean open() {
        return state == State.OPEN;
    }

    /** What exactly the second signs: a form shown before something changed carries another one. */
    public String digest() {
        String text = id + "|" + kind + "|" + seen + "|" + new TreeMap<>(proposal);
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8))).substring(0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
