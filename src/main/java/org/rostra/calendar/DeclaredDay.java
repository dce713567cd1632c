package org.rostra.calendar;

import java.time.LocalDate;

/** A day that a notice takes out of the ordinary week: a day off, or a day that is worked. */
public record DeclaredDay(LocalDate date, boolean off, String holiday) {}
