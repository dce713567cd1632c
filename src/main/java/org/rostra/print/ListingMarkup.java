package org.rostra.print;

import java.util.List;

/** A list as markup for the page: A4 on its side, the headings on each page, with room above for binding. */
final class ListingMarkup {
    private static final String STYLE = """
            @page { size: A4 landscape; margin: 28mm 15mm 18mm 15mm;
                @bottom-center { font-family: '%1$s'; font-size: 9pt; content: %2$s counter(page) %3$s
                    counter(pages) %4$s; } }
            body { font-family: '%1$s'; font-size: 9.5pt; line-height: 1.35; margin: 0; }
            h1, h2, p { margin: 0; font-weight: normal; }
            h2 { font-size: 12pt; text-align: center; } h1 { font-size: 18pt; text-align: center; padding: 1mm 0 3mm; }
            .head { padding-bottom: 1mm; } .foot { padding-top: 3mm; white-space: pre-wrap; }
            table { border-collapse: collapse; width: 100%%; table-layout: fixed; -fs-table-paginate: paginate; }
            td, th { border: 0.6pt solid black; padding: 1mm 1.5mm; word-wrap: break-word; font-weight: normal;
                vertical-align: middle; }
            th { text-align: center; } tr { page-break-inside: avoid; }
            """;

    private ListingMarkup() {
    }

    static String of(Listing listing) {
        String[] pages = listing.pages().split("#", 3);
        StringBuilder out = new StringBuilder(2_000 + 200 * listing.rows().size())
                .append("<!DOCTYPE html><html lang=\"zh\"><head><title>").append(Markup.text(listing.title()))
                .append("</title><style>")
                .append(STYLE.formatted(PaperFont.FAMILY, Markup.quoted(pages[0]), Markup.quoted(pages[1]),
                        Markup.quoted(pages[2])))
                .append("</style></head><body><h2>").append(Markup.text(listing.issuer())).append("</h2><h1>")
                .append(Markup.text(listing.title())).append("</h1>");
        listing.head().forEach(line -> out.append("<p class=\"head\">").append(Markup.text(line)).append("</p>"));
        out.append("<table><thead><tr>");
        listing.columns().forEach(column -> out.append("<th style=\"width:").append(column.share()).append("%\">")
                .append(Markup.text(column.label())).append("</th>"));
        out.append("</tr></thead><tbody>");
        listing.rows().forEach(row -> row(out, row));
        return out.append("</tbody></table><p class=\"foot\">").append(Markup.text(listing.foot()))
                .append("</p></body></html>").toString();
    }

    private static void row(StringBuilder out, List<String> row) {
        out.append("<tr>");
        row.forEach(cell -> out.append("<td>").append(Markup.text(cell)).append("</td>"));
        out.append("</tr>");
    }
}
