package org.rostra.procedure;

/**
 * Seam: something other than a case in which somebody may stand in for an office, supplied by the module that owns it.
 *
 * @param kind     the kind of subject that the duty is about
 * @param labelKey what it is called
 */
public record StandInMatter(String kind, String labelKey) {}
