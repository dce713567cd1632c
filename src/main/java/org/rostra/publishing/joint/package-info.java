/**
 * Joint releases (八): an order for many accounts, what each of them owes of it, and how far it is. Nobody is ranked, no
 * screenshot is asked for, and who does not carry it out says why.
 */
@NullMarked
package org.rostra.publishing.joint;

import org.jspecify.annotations.NullMarked;
