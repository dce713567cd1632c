/**
 * What the register holds: accounts, custody, tiers, name scope, import, the public directory and 查真伪.
 *
 * <p>Views other modules may join: {@code registry.account_shown} (state, unit, body, members, supervisor in it),
 * {@code registry.custody_shown} (who keeps what now), {@code registry.change_shown} (what was reported, and when),
 * {@code registry.answer_shown} (what units said of accounts in campaigns).
 */
@ApplicationModule(allowedDependencies = {"ledger", "calendar", "policy", "directory", "directory :: reorganise",
        "access", "duty", "procedure", "procedure :: setting", "procedure::saved", "procedure::bulk", "database",
        "text", "sheets", "files", "paper", "paper :: scan", "archive",
        "print", "web"})
@NullMarked
package org.rostra.registry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
