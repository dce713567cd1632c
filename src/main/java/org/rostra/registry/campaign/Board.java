package org.rostra.registry.campaign;

import java.util.List;
import java.util.Map;
import org.rostra.directory.Unit;

/**
 * A page of the board of a campaign, in the order of the tree.
 *
 * @param next the place behind which more follow; 0 on the last page
 */
public record Board(List<Line> lines, int next) {
    /** A unit, and for how many accounts it answered what. */
    public record Line(Reply reply, Look look, Unit unit, Map<AccountAnswer, Long> answers) {}
}
