/** What units say once a year of their groups: kept, or better dissolved; a house rule beside the review of accounts. */
@NamedInterface("group")
@NullMarked
package org.rostra.review.group;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
