package org.rostra.print;

/**
 * What stands around a paper on each of its pages, and is no part of it.
 *
 * @param printed when it was printed
 * @param code    the check code, in words
 * @param link    the address that the QR code leads to; empty for none
 * @param stamp   what must not be overlooked, such as that it is a preview
 * @param pages   the page's number and how many there are, each where a {@code #} stands
 */
public record Marks(String printed, String code, String link, String stamp, String pages) {}
