/** Pages of opinions and complaints. */
@NullMarked
package org.rostra.voice.web;

import org.jspecify.annotations.NullMarked;
