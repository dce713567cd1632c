/**
 * The annual review (七（三）): opened once a year, filled in from the register, confirmed by custodians, signed by supervisors,
 * concluded by people. Nothing passes, fails or stops by itself.
 *
 * <p>Views other modules may join: none yet.
 */
@ApplicationModule(allowedDependencies = {"ledger", "calendar", "policy", "directory", "access", "duty", "procedure",
        "paper", "paper :: scan", "print", "archive", "registry", "registry :: change", "groups", "database", "sheets",
        "text", "web"})
@NullMarked
package org.rostra.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
