package org.rostra.security;

import java.util.List;
import org.rostra.directory.HeldAbout;
import org.rostra.ledger.Act;
import org.rostra.web.Texts;
import org.springframework.stereotype.Component;

/** When one signed in, and from which network. */
@Component
class HeldSignIns implements HeldAbout {
    private final SignInEventTable events;

    HeldSignIns(SignInEventTable events) {
        this.events = events;
    }

    @Override
    public List<Holding> about(Act act, Texts t, int most) {
        return List.of(new Holding("sign-in", events.of(act.person().orElseThrow(), most).stream()
                .map(one -> new Entry(null, t.time(one.at()) + " · "
                        + t.get("rights.sign-in." + one.outcome()) + " · " + one.network(), null))
                .toList()));
    }
}
