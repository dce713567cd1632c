package org.rostra.voice;

import java.util.Optional;
import org.rostra.policy.Refused;

/** What would become of one: answered, unless something hinders it. */
public record Prospect(Opinion opinion, Optional<Refused> hindrance) {}
