/** The page of the regulation. Policy stands below the matrix, so its page stands here (decision 0003). */
@NullMarked
package org.rostra.access.web.regulation;

import org.jspecify.annotations.NullMarked;
