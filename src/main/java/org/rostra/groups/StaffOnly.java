package org.rostra.groups;

import java.util.UUID;
import org.rostra.directory.People;
import org.rostra.directory.Person;
import org.rostra.ledger.Act;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.springframework.stereotype.Component;

/** Who supervises is of the staff (三（三）), whatever seat he holds. */
@Component
public class StaffOnly {
    private final People people;
    private final Regulation regulation;

    StaffOnly(People people, Regulation regulation) {
        this.people = people;
        this.regulation = regulation;
    }

    /** True unless he is a student, where the regulation says who supervises which body. */
    public boolean is(Act act, UUID person) {
        return !regulation.holds(Rule.SUPERVISOR_BY_BODY, act.today())
                || people.get(person).kind() != Person.Kind.STUDENT;
    }

    /** @throws org.rostra.policy.Refused for a student, where the regulation says who supervises which body */
    public void require(Act act, UUID person) {
        if (!is(act, person)) {
            throw regulation.refuse(Rule.SUPERVISOR_BY_BODY, GroupSays.STUDENT_SUPERVISES,
                    GroupSays.STUDENT_SUPERVISES_NEXT);
        }
    }
}
