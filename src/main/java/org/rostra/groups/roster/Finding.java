package org.rostra.groups.roster;

/** One member of the list and what is said of him. */
public record Finding(Entry entry, Verdict verdict) {}
