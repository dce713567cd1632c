package org.rostra.review.group;

import java.util.UUID;

/**
 * What somebody chose for a group on a screen.
 *
 * @param version of the line that was shown
 * @param why     needed for a dissolution
 */
public record Choice(UUID group, int version, UnitAnswer answer, String why) {}
