package org.rostra.registry;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What may hold a slip of the pen. Names, identifiers, custodians and dates that move a term are not among it. */
public enum Correction {
    LINK("link", 500, Account::link), CERTIFIED_AS("certified_as", 200, Account::certifiedAs),
    EARLIER_APPROVAL("earlier_approval", 200, Account::earlierApproval);

    private final String column;
    private final int longest;
    private final Function<Account, @Nullable String> value;

    Correction(String column, int longest, Function<Account, @Nullable String> value) {
        this.column = column;
        this.longest = longest;
        this.value = value;
    }

    /** What is on record now. */
    public Optional<String> of(Account account) {
        return Optional.ofNullable(value.apply(account));
    }

    /** In characters. */
    public int longest() {
        return longest;
    }

    String column() {
        return column;
    }
}
