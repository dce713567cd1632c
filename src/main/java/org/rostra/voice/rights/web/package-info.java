/** The pages of the rights desk. */
@NullMarked
package org.rostra.voice.rights.web;

import org.jspecify.annotations.NullMarked;
