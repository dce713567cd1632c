/** The pages for signing in, first seats, invitations and seats. */
@NullMarked
package org.rostra.security.web;

import org.jspecify.annotations.NullMarked;
