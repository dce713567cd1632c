package org.rostra.publishing;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rostra.directory.Seat;
import org.rostra.groups.CoSigner;
import org.rostra.groups.CoSigners;
import org.rostra.groups.OwnerSeats;
import org.rostra.policy.Enforces;
import org.rostra.policy.Rule;
import org.rostra.registry.Account;
import org.rostra.registry.Custody;
import org.rostra.registry.PlatformLinks;
import org.rostra.registry.Register;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Who reviews a post as its account's custodian or supervisor: never its author. */
@Component
class PostSeats {
    private static final String CUSTODIAN = "custodian";
    private static final String SUPERVISOR = "supervisor";

    private final Register register;
    private final CoSigners signers;
    private final PlatformLinks platforms;

    PostSeats(@Lazy Register register, @Lazy CoSigners signers, PlatformLinks platforms) {
        this.register = register;
        this.signers = signers;
        this.platforms = platforms;
    }

    /** Where the only custodian wrote it, the next higher office takes his step; the same of the supervisor. */
    @Enforces({Rule.APPEALS_AND_ADS, Rule.THREE_REVIEWS})
    Optional<Seat> of(String role, Post post, LocalDate on) {
        Account account = register.get(post.account());
        Set<UUID> author = Set.of(post.applicant());
        return switch (role) {
            case CUSTODIAN -> custodian(account, author, on);
            case SUPERVISOR -> signers.beside(account, author, on).map(CoSigner::seat);
            default -> Optional.empty();
        };
    }

    private Optional<Seat> custodian(Account account, Set<UUID> author, LocalDate on) {
        Set<UUID> keepers = register.custodians(Set.of(account.id()), on).stream().map(Custody::person)
                .collect(Collectors.toSet());
        if (keepers.isEmpty() || !author.containsAll(keepers)) {
            boolean group = platforms.isGroup(account.platform());
            return Optional.of(group ? OwnerSeats.of(account.id()) : register.custodianSeat(account));
        }
        Set<UUID> taken = new HashSet<>(author);
        signers.beside(account, author, on).ifPresent(one -> taken.addAll(one.people()));
        return signers.substitute(account, taken, on).map(CoSigner::seat)
                .or(() -> signers.beside(account, author, on).map(CoSigner::seat));
    }
}
