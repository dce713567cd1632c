/** What is known of an account in a year, and what in it wants a second look. */
@NullMarked
package org.rostra.review.dossier;

import org.jspecify.annotations.NullMarked;
