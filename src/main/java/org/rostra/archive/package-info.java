/**
 * Packages for the archive (归档包): what a matter left behind, its forms as PDF/A, its files, what happened to it and the
 * proof of that, with a list of contents and digests, in the form in which an archive takes it. Knows no subject.
 */
@ApplicationModule(allowedDependencies = {"ledger", "calendar", "policy", "policy :: setting", "directory", "access",
        "procedure", "paper", "paper :: scan", "print", "files", "sheets", "web"})
@NullMarked
package org.rostra.archive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
