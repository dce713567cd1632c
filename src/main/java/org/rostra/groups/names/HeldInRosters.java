package org.rostra.groups.names;

import java.util.List;
import org.rostra.directory.HeldAbout;
import org.rostra.ledger.Act;
import org.rostra.web.Texts;
import org.springframework.stereotype.Component;

/** On which rosters of groups one stands. */
@Component
class HeldInRosters implements HeldAbout {
    private final RosterTable rosters;

    HeldInRosters(RosterTable rosters) {
        this.rosters = rosters;
    }

    @Override
    public List<Holding> about(Act act, Texts t, int most) {
        return List.of(new Holding("roster", rosters.groupsOf(act.person().orElseThrow(), most)));
    }
}
