package org.rostra.notify;

import java.util.List;
import org.rostra.publishing.warning.EarlyWarned;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells whoever is on duty at once that somebody warned. Writes letters only; what was warned of is on the page. */
@Component
class TellWarned {
    private final Letters letters;

    TellWarned(Letters letters) {
        this.letters = letters;
    }

    @EventListener
    void tell(EarlyWarned fact) {
        fact.onDuty().forEach(person -> letters.tell(person, "warned/" + fact.warning().id() + "/" + person,
                "notify.warned", List.of(Arguments.day(fact.act().today())), "/warnings/" + fact.warning().id(),
                fact.act().at()));
    }
}
