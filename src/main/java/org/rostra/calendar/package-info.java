/** Working days, terms, and the receipt that explains a due date. */
@ApplicationModule(allowedDependencies = {"ledger"})
@NullMarked
package org.rostra.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
