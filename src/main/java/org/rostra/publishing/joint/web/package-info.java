/** Pages of joint releases. */
@NullMarked
package org.rostra.publishing.joint.web;

import org.jspecify.annotations.NullMarked;
