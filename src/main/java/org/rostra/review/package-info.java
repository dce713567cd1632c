/**
 * The annual review (七（三）): opened once a year, filled in from the register, confirmed by custodians, signed by supervisors,
 * concluded by people. Beside it units say of each of their groups whether it is kept ({@code group}). Nothing passes,
 * fails, stops or is dissolved by itself.
 *
 * <p>Views other modules may join: none yet.
 */
@ApplicationModule(allowedDependencies = {"ledger", "calendar", "policy", "directory", "access", "duty", "procedure",
        "paper", "paper :: scan", "print", "archive", "registry", "registry :: change", "registry :: campaign",
        "groups",
        "groups :: decision", "database", "sheets", "text", "web"})
@NullMarked
package org.rostra.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
