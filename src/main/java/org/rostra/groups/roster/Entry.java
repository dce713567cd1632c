package org.rostra.groups.roster;

/**
 * A member as the list has him.
 *
 * @param number  counted over the members, from 1: what an owner's choice names
 * @param line    where it stands in the source, from 1
 * @param written as it was written, for showing
 */
public record Entry(int number, int line, String written) {}
