/** The examination of an installation. */
@NullMarked
package org.rostra.commands.doctor;

import org.jspecify.annotations.NullMarked;
