package org.rostra.conduct.award;

/**
 * One line of a list of candidates.
 *
 * @param line   its number in the list, from 1
 * @param number of a person; empty for a collective or unit
 */
public record Candidate(int line, String name, String number) {}
