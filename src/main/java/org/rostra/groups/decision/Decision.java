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
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rostra.ledger.Subject;

/**
 * One thing that owner and supervisor of a group decide together (四（三）).
 *
 * @param proposal   what is proposed, by the fields of its kind
 * @param seen       the version of the group that the first of the two saw
 * @param side       for which side the proposer signed
 * @param substitute the higher office may sign in the place of the silent side
 * @param signer     who signed second, or declined
 */
public record Decision(UUID id, UUID group, DecisionKind kind, DecisionState state, Map<String, String> proposal,
        int seen,
        UUID proposer, Side side, LocalDate proposed, boolean substitute, @Nullable UUID signer,
        @Nullable Instant ended, @Nullable String reason) {
    /** The kind of subject under which it is owed and in the ledger. */
    public static final String KIND = "group-decision";

    public Subject asSubject() {
        return new Subject(KIND, id);
    }

    public boolean open() {
        return state == DecisionState.OPEN;
    }

    /** Everybody it names: who signed, and whom the proposal is about. */
    public Stream<UUID> people() {
        Stream<String> named = Stream.of("owner", "sponsor").filter(proposal::containsKey).map(proposal::get);
        return Stream.of(Stream.of(proposer), Stream.ofNullable(signer), named.map(UUID::fromString))
                .flatMap(Function.identity());
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
