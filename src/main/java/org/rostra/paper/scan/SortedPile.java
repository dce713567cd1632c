package org.rostra.paper.scan;

import java.util.List;
import java.util.Optional;
import org.rostra.paper.Printout;
import org.rostra.paper.scan.Pile.Page;
import org.rostra.paper.scan.Pile.Part;

/** A pile with what is to become of each of its pages. */
public record SortedPile(Pile pile, List<Line> lines) {
    /**
     * One page.
     *
     * @param paper  the paper that it is a page of, where the sender may know
     * @param before the paper has scans already
     */
    public record Line(Part part, Page page, Verdict verdict, Optional<Printout> paper, boolean before) {
        boolean turned() {
            return page.quarters() != 0;
        }

        String key() {
            return part.sha256() + ":" + page.number();
        }
    }

    public List<Line> of(Verdict verdict) {
        return lines.stream().filter(line -> line.verdict() == verdict).toList();
    }

    /** Those that need somebody's eyes. */
    public List<Line> left() {
        return lines.stream().filter(line -> line.verdict().left()).toList();
    }

    /** The pages of one paper each, as they are or will be attached. */
    public List<List<Line>> papers() {
        return lines.stream().filter(line -> line.verdict() == Verdict.ATTACH || line.verdict() == Verdict.ATTACHED)
                .collect(java.util.stream.Collectors.groupingBy(line -> line.paper().orElseThrow().id(),
                        java.util.LinkedHashMap::new, java.util.stream.Collectors.toList()))
                .values().stream().toList();
    }
}
