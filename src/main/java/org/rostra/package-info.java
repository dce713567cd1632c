/** Rostra (校园新媒体台账): a university's regulation on its public accounts, running as software. */
@NullMarked
package org.rostra;

import org.jspecify.annotations.NullMarked;
