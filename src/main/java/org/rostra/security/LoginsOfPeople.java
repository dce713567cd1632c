package org.rostra.security;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.rostra.access.LoginState;
import org.rostra.access.LoginStates;
import org.springframework.stereotype.Component;

/** Tells pages and rules who can sign in. */
@Component
class LoginsOfPeople implements LoginStates {
    private final LoginTable table;

    LoginsOfPeople(LoginTable table) {
        this.table = table;
    }

    @Override
    public Map<UUID, LoginState> of(Collection<UUID> people) {
        Map<UUID, LoginState> states = new HashMap<>();
        people.forEach(person -> states.put(person, LoginState.NONE));
        table.open(people).forEach((person, open) -> states.put(person, open ? LoginState.OPEN : LoginState.DISABLED));
        return states;
    }
}
