package org.rostra.groups.roster;

import java.util.List;
import org.rostra.groups.roster.Verdict.Left;
import org.rostra.groups.roster.Verdict.Matched;
import org.rostra.groups.roster.Verdict.NotRealName;
import org.rostra.groups.roster.Verdict.Outsider;
import org.rostra.groups.roster.Verdict.Twice;
import org.rostra.groups.roster.Verdict.Undecided;

/** Everything a check found; it ends with the check, only its counts may stay. */
public record Findings(List<Finding> members, boolean supervisorMissing, int droppedChat) {
    public Findings {
        members = List.copyOf(members);
    }

    public Counts counts() {
        return new Counts(members.size(), of(Matched.class), of(Undecided.class), of(NotRealName.class),
                of(Outsider.class), of(Left.class), of(Twice.class), supervisorMissing, droppedChat);
    }

    private int of(Class<? extends Verdict> kind) {
        return (int) members.stream().filter(member -> kind.isInstance(member.verdict())).count();
    }
}
