/**
 * Copies among what the institution itself released: posts on its accounts and joint releases, found by fingerprints of their texts (九: corrections reach them all).
 * Nothing is fetched, and nobody else's texts are looked at.
 */
@NamedInterface("copies")
@NullMarked
package org.rostra.publishing.copies;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
