/** Telling people: in the inbox, by mail, by a send-only robot. An edge that nobody uses. */
@ApplicationModule(allowedDependencies = {"ledger", "calendar", "policy", "directory", "access", "duty", "procedure",
        "procedure::bulk", "conduct", "publishing::warning",
        "vault", "web"})
@NullMarked
package org.rostra.notify;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
