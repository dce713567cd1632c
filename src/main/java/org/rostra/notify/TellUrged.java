package org.rostra.notify;

import java.util.List;
import java.util.UUID;
import org.rostra.ledger.Act;
import org.rostra.procedure.Matters.Matter;
import org.rostra.procedure.bulk.DutyAssigned;
import org.rostra.procedure.bulk.DutyUrged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells who was asked to hurry, or was named to take a matter: each matter in the inbox, and one mail a day for all. */
@Component
class TellUrged {
    private final Letters letters;

    TellUrged(Letters letters) {
        this.letters = letters;
    }

    @EventListener
    void tell(DutyUrged fact) {
        fact.holders().forEach(person -> {
            note(person, "urged", fact.act(), fact.matter());
            letters.remind(person, "urged/" + person + "/" + fact.act().today(), "notify.urged-today",
                    List.of(Arguments.day(fact.act().today())), "/inbox", fact.act().at());
        });
    }

    @EventListener
    void tell(DutyAssigned fact) {
        boolean himself = fact.act().person().filter(fact.assignee()::equals).isPresent();
        if (!himself) {
            note(fact.assignee(), "assigned", fact.act(), fact.matter());
        }
    }

    private void note(UUID person, String what, Act act, Matter matter) {
        letters.note(person, what + "/" + matter.duty().id() + "/" + act.operation() + "/" + person, "notify." + what,
                List.of(Arguments.key(matter.duty().task()), Arguments.text(matter.title()),
                        Arguments.day(act.today())),
                matter.path(), act.at());
    }
}
