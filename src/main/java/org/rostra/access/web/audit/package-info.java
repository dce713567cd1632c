/** The page of the ledger. The ledger stands below the matrix, so its page stands here (decision 0003). */
@NullMarked
package org.rostra.access.web.audit;

import org.jspecify.annotations.NullMarked;
