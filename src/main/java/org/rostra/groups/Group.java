package org.rostra.groups;

import java.time.LocalDate;
import java.util.UUID;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rostra.registry.Account;
import org.rostra.registry.GroupsImported.Told;

/**
 * What a group is beside its account, under whose id it stands.
 *
 * @param range   who is to be in it
 * @param content what is to be published in it
 * @param end     when it is expected to end; a temporary one names it
 * @param owner   群主
 * @param version grows with whatever owner and supervisor decide together, so that each signs what the other saw
 */
public record Group(UUID id, GroupKind kind, String range, String content, @Nullable LocalDate end, UUID owner,
        int version) {
    /** A group as a list told of it. */
    static Group listed(Account account, @Nullable Told told, UUID owner) {
        Optional<Told> one = Optional.ofNullable(told);
        return new Group(account.id(), GroupKind.of(one.map(Told::kind).orElse(null), account.body()),
                one.map(Told::range).orElse(""), Objects.requireNonNullElse(account.purpose(), ""),
                one.map(Told::end).orElse(null), owner, 1);
    }

    /** The same for other members and another content. */
    public Group ranging(String who, String what) {
        return new Group(id, kind, who, what, end, owner, version);
    }

    /** The same until another day. */
    public Group until(@Nullable LocalDate day) {
        return new Group(id, kind, range, content, day, owner, version);
    }

    /** The same in other hands. */
    public Group ownedBy(UUID other) {
        return new Group(id, kind, range, content, end, other, version);
    }

    Group next() {
        return new Group(id, kind, range, content, end, owner, version + 1);
    }
}
