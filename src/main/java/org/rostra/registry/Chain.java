package org.rostra.registry;

import java.util.List;
import java.util.Optional;
import org.rostra.directory.Person;
import org.rostra.directory.Seat;
import org.rostra.directory.Unit;

/**
 * Who is responsible for an account (第三条): 主管, 主办, 审批, 监管.
 *
 * @param custodians those who run it for the unit
 * @param supervisor the seat that supervises; empty where the directory cannot say
 * @param supervisors who holds that seat now; nobody is a vacancy, and is shown
 */
public record Chain(Optional<Unit> inCharge, Optional<Unit> runs, List<Person> custodians, Optional<Unit> approves,
        Optional<Seat> supervisor, List<Person> supervisors) {
    public boolean complete() {
        return runs.isPresent() && approves.isPresent() && !supervisors.isEmpty() && !custodians.isEmpty();
    }
}
