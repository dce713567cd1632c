/**
 * The official forms on paper: printed from the one record, each with a check code by which anybody who holds the paper
 * can ask what was printed and whether it still holds. Knows no subject.
 */
@ApplicationModule(allowedDependencies = {"ledger", "calendar", "policy", "directory", "access", "procedure", "print",
        "print :: scan", "files", "vault", "web"})
@NullMarked
package org.rostra.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
