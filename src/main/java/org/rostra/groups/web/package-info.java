/** The pages of groups. */
@NullMarked
package org.rostra.groups.web;

import org.jspecify.annotations.NullMarked;
