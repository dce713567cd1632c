package org.rostra.registry;

import java.util.List;
import org.rostra.directory.HeldAbout;
import org.rostra.ledger.Act;
import org.rostra.web.Texts;
import org.springframework.stereotype.Component;

/** Which accounts one keeps or kept. */
@Component
class HeldInRegister implements HeldAbout {
    private final CustodyTable custody;

    HeldInRegister(CustodyTable custody) {
        this.custody = custody;
    }

    @Override
    public List<Holding> about(Act act, Texts t, int most) {
        return List.of(new Holding("custody", custody.of(act.person().orElseThrow(), most).stream()
                .map(one -> new Entry(one.from(), one.name(), "/accounts/" + one.account())).toList()));
    }
}
