package org.rostra.paper.scan;

import java.util.List;
import org.rostra.paper.Printout;

/**
 * The pages of one paper, in the order in which they lay.
 *
 * @param pages   each as the file it came in and its number there
 * @param content the pages as a file, upright
 * @param ending  of the file's name
 */
record Sheaf(Printout paper, How how, List<String> pages, boolean turned, boolean outdated, byte[] content,
        String name) {
    String source() {
        return Digest.of(pages);
    }
}
