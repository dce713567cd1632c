/** Pages of quick replies. */
@NullMarked
package org.rostra.publishing.reply.web;

import org.jspecify.annotations.NullMarked;
