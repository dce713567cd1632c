package org.rostra.registry.campaign;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.registry.Account;

/**
 * A page of the accounts for which a unit answers.
 *
 * @param total of all pages
 * @param next  the last account of the page, where more follow
 */
public record ReplyPage(List<Line> lines, long total, @Nullable UUID next) {
    /** One account: what the unit said of it, and whether a census found its link dead. */
    public record Line(Account account, @Nullable AccountAnswer answer, @Nullable DeadLink hint) {}
}
