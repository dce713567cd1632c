package org.rostra.groups.roster;

/** What of a check may be kept: numbers, nobody's name. */
public record Counts(int members, int matched, int undecided, int notRealName, int outsiders, int left, int twice,
        boolean supervisorMissing, int droppedChat) {}
