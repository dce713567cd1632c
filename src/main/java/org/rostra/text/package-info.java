/** Chinese text: normalising, pinyin, bigrams, look-alikes. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.rostra.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
