/** Notes of education on rules and law (四（三）). */
@NullMarked
package org.rostra.groups.education;

import org.jspecify.annotations.NullMarked;
