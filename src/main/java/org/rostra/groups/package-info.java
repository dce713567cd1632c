/**
 * Work groups (三（三）, 四（一）, 四（三）): what they are beside their accounts, how many are in them, what owner and
 * supervisor decide together, real names, education, and their end. Never what is said in them (R1-R4).
 *
 * <p>Views other modules may join: {@code groups.education_shown} (when rules and law were explained),
 * {@code groups.group_shown} (kind, owner, expected end).
 */
@ApplicationModule(allowedDependencies = {"ledger", "calendar", "policy", "directory", "access", "duty", "procedure",
        "procedure :: saved", "procedure :: bulk", "registry", "registry :: change", "registry :: campaign", "database",
        "text", "sheets", "files", "paper", "paper :: scan",
        "print", "web"})
@NullMarked
package org.rostra.groups;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
