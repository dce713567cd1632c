package org.rostra.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rostra.ledger.Subject;
import org.rostra.registry.Answers;
import org.rostra.review.dossier.Criterion;

/**
 * One account in one year's review.
 *
 * @param version grows with everything that happens to it: what was shown can be told from what is
 */
public record Review(UUID id, int year, UUID account, UUID part, String place, int tier, State state, LocalDate due,
        int version, Told told, @Nullable Signed signed, Set<Criterion> exceptions, Set<Criterion> advice,
        @Nullable Hearing hearing, @Nullable Rectifying rectifying, @Nullable Concluded concluded) {
    /** The kind of subject under which it stands in the ledger and on desks. */
    public static final String KIND = "review";

    /** What the custodian said of it; {@code unchanged} where the dossier was right as it stood. */
    public record Told(Answers answers, boolean unchanged, @Nullable UUID by, @Nullable Instant at) {
        static final Told NOTHING = new Told(Answers.NONE, false, null, null);
    }

    /** The supervisor's signature, and what he adds. */
    public record Signed(UUID by, Instant at, @Nullable String remark) {}

    /** It is to fail: who proposed that and why, until when those concerned may speak, and what they said. */
    public record Hearing(UUID by, LocalDate on, String why, LocalDate until, @Nullable String statement,
            @Nullable UUID statedBy) {}

    /** What is to be put right by when, and how it was. */
    public record Rectifying(String what, LocalDate until, @Nullable String done) {}

    /** How it ended, why, and by whom. */
    public record Concluded(Conclusion what, String reasons, UUID by, Instant at) {}

    public Subject asSubject() {
        return new Subject(KIND, id);
    }

    /** Who took a step in it and so takes no other. */
    public Set<UUID> involved() {
        return Stream.of(told.by(), signed == null ? null : signed.by())
                .flatMap(Stream::ofNullable).collect(Collectors.toSet());
    }

    /** True where somebody must look at it by itself. */
    public boolean exceptional() {
        return !exceptions.isEmpty();
    }

    Review confirmed(Told now) {
        return new Review(id, year, account, part, place, tier, State.CONFIRMED, due, version, now, null, exceptions,
                advice, hearing, rectifying, concluded);
    }

    Review signed(Signed now) {
        return new Review(id, year, account, part, place, tier, State.SIGNED, due, version, told, now, exceptions,
                advice, hearing, rectifying, concluded);
    }

    Review looked(Set<Criterion> exceptional, Set<Criterion> advised) {
        return new Review(id, year, account, part, place, tier, state, due, version, told, signed, exceptional,
                advised, hearing, rectifying, concluded);
    }

    Review to(State next, @Nullable Hearing heard, @Nullable Rectifying rectified) {
        return new Review(id, year, account, part, place, tier, next, due, version, told, signed, exceptions, advice,
                heard, rectified, concluded);
    }

    Review concluded(Concluded end) {
        return new Review(id, year, account, part, place, tier, State.CONCLUDED, due, version, told, signed,
                exceptions, advice, hearing, rectifying, end);
    }
}
