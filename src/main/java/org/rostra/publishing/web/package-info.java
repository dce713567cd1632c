/** Pages of posts. */
@NullMarked
package org.rostra.publishing.web;

import org.jspecify.annotations.NullMarked;
