/** Approvals step by step; my matters (我的事项) and the case page. Knows no subject. */
@ApplicationModule(allowedDependencies = {"ledger", "calendar", "policy", "policy :: pack", "policy :: setting",
        "directory", "access", "duty", "sheets", "web"})
@NullMarked
package org.rostra.procedure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
