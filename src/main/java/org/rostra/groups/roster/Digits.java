package org.rostra.groups.roster;

import java.util.List;

/**
 * Digits that may name a class.
 *
 * @param strong whether they can mean little else: they stand at a word for it, or have its shape
 */
record Digits(String text, List<Cohort> readings, boolean strong) {}
