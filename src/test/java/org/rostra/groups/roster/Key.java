package org.rostra.groups.roster;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the maker of a list knows about it.
 *
 * @param lines by their number in the source
 * @param chat  the numbers of the lines that were said
 */
public record Key(Map<Integer, Line> lines, Set<Integer> chat, boolean supervisorMissing) {
    enum Kind {
        MEMBER, HOMONYM, NICKNAME, OUTSIDER, LEFT, TWICE
    }

    record Line(Kind kind, @Nullable Candidate person) {}
}
