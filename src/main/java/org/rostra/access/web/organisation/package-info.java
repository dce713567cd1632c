/** The pages of units and people. The directory stands below the matrix, so its pages stand here (decision 0003). */
@NullMarked
package org.rostra.access.web.organisation;

import org.jspecify.annotations.NullMarked;
