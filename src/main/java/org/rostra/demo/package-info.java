/** The demonstration: an invented staff of a real regulation's university, entered through the faces like any other. */
@ApplicationModule(allowedDependencies = {"ledger", "calendar", "policy", "directory", "access", "procedure",
        "registry", "registry::intake", "groups", "groups::decision",
        "groups::names", "conduct", "conduct::course", "groups::education", "review", "review::group", "publishing",
        "publishing::warning",
        "publishing::correction", "voice",
        "security"})
@NullMarked
package org.rostra.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
