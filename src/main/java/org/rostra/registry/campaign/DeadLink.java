package org.rostra.registry.campaign;

import java.time.LocalDate;

/** What a census found of an account: its link could not be reached. A hint to whoever answers, and nothing more. */
public record DeadLink(String said, LocalDate on) {}
