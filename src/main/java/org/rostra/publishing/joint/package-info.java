/**
 * Joint releases (八): an order for many accounts, what each of them owes of it, and how far it is. Machines deliver
 * where an edge supplies a {@link org.rostra.publishing.joint.DeliveryChannel}, people everywhere else. Nobody is ranked, no
 * screenshot is asked for, and who does not carry it out says why.
 */
@NamedInterface("joint")
@NullMarked
package org.rostra.publishing.joint;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
