package org.rostra.conduct;

import java.util.List;
import java.util.Set;
import org.rostra.directory.HeldAbout;
import org.rostra.ledger.Act;
import org.rostra.web.Texts;
import org.springframework.stereotype.Component;

/** Measures about oneself, from the notice on. */
@Component
class HeldMeasures implements HeldAbout {
    private final MeasureTable measures;

    HeldMeasures(MeasureTable measures) {
        this.measures = measures;
    }

    @Override
    public List<Holding> about(Act act, Texts t, int most) {
        return List.of(new Holding("measure", measures.about(act.person().orElseThrow(), Set.of(), null, most).stream()
                .map(one -> new Entry(one.notice() == null ? null : one.notice().on(),
                        one.number() + " · " + t.get("measure.stage." + (one.over(act.today()) ? "OVER" : one.stage())),
                        "/measures/" + one.id()))
                .toList()));
    }
}
