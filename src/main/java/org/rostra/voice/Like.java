package org.rostra.voice;

/**
 * One that reads alike.
 *
 * @param percent of the shorter text that stands in the longer
 */
public record Like(Opinion opinion, int percent) {}
