/** Notes of education on rules and law (四（三）). */
@NamedInterface("education")
@NullMarked
package org.rostra.groups.education;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
