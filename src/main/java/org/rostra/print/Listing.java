package org.rostra.print;

import java.util.List;

/**
 * A list on paper, such as the contents of a package.
 *
 * @param head  particulars above the list, one to a line
 * @param foot  what is to be known about the list, below it; may be empty
 * @param pages the page's number and how many there are, each where a {@code #} stands
 */
public record Listing(String issuer, String title, List<String> head, List<Column> columns, List<List<String>> rows,
        String foot, String pages) {
    /** One column. @param share of the width, in percent */
    public record Column(String label, int share) {}
}
