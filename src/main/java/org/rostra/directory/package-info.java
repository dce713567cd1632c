/**
 * Units, people, appointments over time; how to reach them.
 *
 * <p>Views other modules may join: {@code directory.office_held} (person, office, unit, designation, from, until),
 * {@code directory.unit_shown} (id, parent, path, name, kind), {@code directory.person_shown} (id, name, pinyin, kind, unit, when
 * somebody left or is expected to).
 */
@ApplicationModule(allowedDependencies = {"ledger", "calendar", "policy", "vault", "sheets", "text", "web"})
@NullMarked
package org.rostra.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
