/**
 * Opinions and complaints (六, 四（五）): taken in with and without signing in, answered within a term, by units that learn no more than
 * they need. What was said and by whom is sealed and never in the ledger.
 *
 * <p>Views other modules may join: none.
 */
@ApplicationModule(allowedDependencies = {"ledger", "calendar", "policy", "directory", "access", "duty", "procedure",
        "procedure :: bulk",
        "paper", "paper :: scan", "registry", "registry :: lead", "publishing", "publishing :: copies", "print",
        "database", "files",
        "sheets", "vault", "text",
        "web"})
@NullMarked
package org.rostra.voice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
