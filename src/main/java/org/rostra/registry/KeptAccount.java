package org.rostra.registry;

import java.time.LocalDate;
import java.util.UUID;

/** An account that somebody keeps or kept, since when. */
record KeptAccount(UUID account, String name, LocalDate from) {}
