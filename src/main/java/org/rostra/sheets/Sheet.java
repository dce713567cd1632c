package org.rostra.sheets;

/**
 * A sheet of a file.
 *
 * @param index its place among all sheets, from 0
 * @param hidden not shown to people who open the file; skipped unless asked for, but reported
 * @param empty holds no value
 */
public record Sheet(int index, String name, boolean hidden, boolean empty) {}
