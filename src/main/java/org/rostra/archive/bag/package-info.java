/** The package as files: a BagIt bag (RFC 8493) in a zip, metadata by record, a list of contents. */
@NullMarked
package org.rostra.archive.bag;

import org.jspecify.annotations.NullMarked;
