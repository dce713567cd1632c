package org.rostra.registry;

/** So many accounts have these two values. */
public record Cell(String row, String column, long count) {}
