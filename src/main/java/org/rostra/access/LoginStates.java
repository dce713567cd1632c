package org.rostra.access;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Seam: who can sign in here. Supplied by the module that lets people in. */
public interface LoginStates {
    /** The state of each of these people. */
    Map<UUID, LoginState> of(Collection<UUID> people);

    default LoginState of(UUID person) {
        return of(Set.of(person)).getOrDefault(person, LoginState.NONE);
    }
}
