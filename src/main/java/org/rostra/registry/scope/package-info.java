/** How a name is searched for the forms of an institution's name. */
@NullMarked
package org.rostra.registry.scope;

import org.jspecify.annotations.NullMarked;
