/** Attachments: taken in only as what they claim to be, kept once by content, given out only unaltered. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.rostra.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
