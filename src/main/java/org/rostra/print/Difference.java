package org.rostra.print;

/**
 * Where a file says something else than what was printed.
 *
 * @param piece   the value, or the fixed text that is not there as it was printed
 * @param found   what the file says in its place, without spaces
 */
public record Difference(Piece piece, String found) {}
