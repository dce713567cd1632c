package org.rostra.voice;

import java.time.LocalDate;
import java.util.List;
import org.rostra.directory.HeldAbout;
import org.rostra.ledger.Act;
import org.rostra.web.Texts;
import org.springframework.stereotype.Component;

/** Opinions that one gave while signed in; of what others wrote about one nothing is said here (R12). */
@Component
class HeldOpinions implements HeldAbout {
    private final FollowOpinion following;

    HeldOpinions(FollowOpinion following) {
        this.following = following;
    }

    @Override
    public List<Holding> about(Act act, Texts t, int most) {
        return List.of(new Holding("opinion", following.own(act).stream().limit(most)
                .map(one -> new Entry(LocalDate.ofInstant(one.entered(), Act.ZONE), one.number(),
                        "/opinions/mine/" + one.id()))
                .toList()));
    }
}
