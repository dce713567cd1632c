/**
 * Measures that are fair by construction (十, R5-R18): what members, custodians, supervisors, collectives and units answer for on the institution's own
 * platforms; none is a disciplinary sanction. {@code course} decides what may come next, {@code award} answers who is not eligible for honours.
 *
 * <p>Views other modules may join: none.
 */
@ApplicationModule(allowedDependencies = {"ledger", "calendar", "policy", "directory", "access", "duty", "procedure",
        "paper", "paper :: scan", "print", "registry", "groups", "database", "files", "vault", "text", "sheets",
        "web"})
@NullMarked
package org.rostra.conduct;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
