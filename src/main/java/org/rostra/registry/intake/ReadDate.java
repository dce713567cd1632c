package org.rostra.registry.intake;

import java.time.LocalDate;

/** @param whole false where only year and month were written, and the first of the month stands for them */
record ReadDate(LocalDate day, boolean whole) {}
