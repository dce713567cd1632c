/**
 * Advice beside a draft: what might be personal data, an outdated name, a wrong word, a promise of advertising, a broken link.
 * It only hints; nothing here ever stops a post.
 */
@NamedInterface("check")
@NullMarked
package org.rostra.publishing.check;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
