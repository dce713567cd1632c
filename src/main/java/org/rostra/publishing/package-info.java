/**
 * What may go out: posts reviewed before their release (四（四）（七）, 五), and joint releases to many accounts (八). Ordinary posts need nothing from here, and what a
 * post says is judged by people alone.
 *
 * <p>Views other modules may join: none yet.
 */
@ApplicationModule(allowedDependencies = {"ledger", "calendar", "policy", "directory", "access", "duty", "procedure",
        "paper", "paper :: scan",
        "registry", "groups", "print", "database", "files", "vault", "text", "web"})
@NullMarked
package org.rostra.publishing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
