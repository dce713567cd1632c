package org.rostra.conduct.award;

import java.util.List;
import org.rostra.directory.HeldAbout;
import org.rostra.directory.People;
import org.rostra.ledger.Act;
import org.rostra.web.Texts;
import org.springframework.stereotype.Component;

/** Which offices asked whether one is barred from honours. */
@Component
class HeldChecks implements HeldAbout {
    private final AwardTable checks;
    private final People people;

    HeldChecks(AwardTable checks, People people) {
        this.checks = checks;
        this.people = people;
    }

    @Override
    public List<Holding> about(Act act, Texts t, int most) {
        return List.of();
    }

    @Override
    public List<Look> looks(Act act, int most) {
        return checks.about(people.get(act.person().orElseThrow()).number(), most).stream()
                .map(one -> new Look(one.at(), one.askedBy(), "events.award-check.asked", one.purpose())).toList();
    }
}
