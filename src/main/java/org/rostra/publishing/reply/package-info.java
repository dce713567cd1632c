/** Quick replies (四（七）): a voluntary log of questions of the public and of how fast they were answered, never of who asked. */
@NullMarked
package org.rostra.publishing.reply;

import org.jspecify.annotations.NullMarked;
