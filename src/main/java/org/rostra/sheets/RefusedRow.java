package org.rostra.sheets;

/** A row that was not taken over, and the reason in the words of whoever is to mend it. */
public record RefusedRow(Row row, String reason) {}
