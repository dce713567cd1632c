package org.rostra.procedure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.rostra.directory.Person;
import org.rostra.directory.Seat;
import org.rostra.duty.Duty;
import org.rostra.policy.ProcedurePlan;
import org.rostra.policy.Refused;

/**
 * A case as one person sees it: the steps with their people, who holds it now, and what this person may do.
 *
 * @param plans     the steps as the pack lays them out, by id
 * @param holders   who holds the seat at work now
 * @param able      those of them whom nothing hinders
 * @param acting    who may decide for one of the holders now
 * @param represented for whom this person would decide
 * @param duty      the open duty of the step, with its due day
 * @param confirm   what whoever approves the step at work has to confirm
 * @param hindrance why this person, though holding the seat, may not decide
 */
public record CaseView(CaseFile file, String title, ProcedurePlan procedure, Map<String, ProcedurePlan.Step> plans,
        Map<UUID, Person> people, Map<Seat, Set<UUID>> seats, List<Person> holders, List<Person> able,
        List<StandIn> acting, Optional<UUID> represented,
        Optional<Duty> duty, boolean assigned, Optional<Refused> hindrance, boolean mayRecord, boolean mayWithdraw,
        boolean mayUrge, boolean mayCorrect, Optional<ProcedurePlan.Confirm> confirm) {
    public String name(UUID person) {
        Person found = people.get(person);
        return found == null ? "" : found.name();
    }

    /** True where the step at work has nobody who could decide it: it waits, and the gap is shown. */
    public boolean vacant() {
        return file.current().isPresent() && able.isEmpty() && acting.isEmpty();
    }
}
