package org.rostra.calendar;

import java.util.List;

/** A year as it was read; with problems it is not to be loaded. */
public record NoticeDraft(int year, List<DeclaredDay> days, List<NoticeProblem> problems) {}
