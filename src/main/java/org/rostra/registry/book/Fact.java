package org.rostra.registry.book;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rostra.registry.Account;

/** What other offices ask of an account besides the columns of the register. */
public enum Fact {
    CONTACT, PURPOSE, REGISTRANT, CERTIFIED_AS, APPROVED, CLOSED;

    static Optional<Fact> find(String name) {
        return Stream.of(values()).filter(one -> one.name().equals(name)).findFirst();
    }

    @Nullable
    Object value(Account account) {
        return switch (this) {
            case CONTACT -> account.contact();
            case PURPOSE -> account.purpose();
            case REGISTRANT -> account.registrant();
            case CERTIFIED_AS -> account.certifiedAs();
            case APPROVED -> account.approvedOn();
            case CLOSED -> account.closedOn();
        };
    }
}
