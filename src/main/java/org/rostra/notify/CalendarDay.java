package org.rostra.notify;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** One day with something on it, for calendar programs; the id stays the same from one reading to the next. */
record CalendarDay(UUID id, LocalDate day, Instant stamp, String summary, String link) {}
