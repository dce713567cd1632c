/** Feeds: read from bytes that nobody vouches for, and asked whether a post is out. */
@NullMarked
package org.rostra.connectors.feed;

import org.jspecify.annotations.NullMarked;
