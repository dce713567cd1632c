package org.rostra.print;

import org.rostra.print.Letter.Attachment;
import org.rostra.print.Letter.Heading;
import org.rostra.print.Letter.Part;
import org.rostra.print.Grid.Row;
import org.rostra.print.Letter.Text;

/**
 * A letter as markup for the page, after GB/T 9704-2012 in the form of letters (10.1): the head 30 mm below the edge, a
 * red double line 4 mm under it and another one 20 mm above the lower edge, both 170 mm long; text of size 3, a title of
 * size 2; the number of the page from the second page on, at its outer side.
 */
final class LetterMarkup {
    private static final Layout AT = Layout.LETTER;
    private static final int LINES = 22;
    /** The lines reach further than the text: what stands between them and it at each side. */
    private static final int LINE = 170;
    private static final int OUT_LEFT = AT.left - (210 - LINE) / 2;
    private static final int OUT_RIGHT = LINE - OUT_LEFT - AT.width;
    /** Size 3 so that 28 characters fill a line, and the largest size of a head. */
    private static final double CHARACTER = AT.width / 28.0;
    private static final int MOST_ACROSS = 7;
    private static final double TITLE = 22 * 25.4 / 72;
    private static final double LARGEST = 10.5;
    /** Its line begins so far from the edge that the characters in it begin 30 mm from it; what follows is measured likewise. */
    private static final int HEAD = 27;
    private static final String STYLE = """
            @page { size: A4; margin: %1$dmm 20mm %2$dmm 20mm;
                @top-center { content: element(mark); vertical-align: top; padding-top: 7mm; } }
            @page :left { @bottom-left { content: "\u2014 " counter(page) " \u2014"; font-family: '%3$s';
                font-size: 14pt; vertical-align: top; padding-top: 5mm; padding-left: %4$.1fmm; } }
            @page :right { @bottom-right { content: "\u2014 " counter(page) " \u2014"; font-family: '%3$s';
                font-size: 14pt; vertical-align: top; padding-top: 5mm; padding-right: %5$.1fmm; } }
            @page :first { margin-top: %6$dmm; @bottom-right { content: ""; }
                @bottom-center { content: element(below); vertical-align: top; padding-top: 13.5mm; } }
            body { font-family: '%3$s'; font-size: 15.8pt; line-height: %7$.3fmm; margin: 0;
                padding: 0 %8$dmm 0 %9$dmm; }
            p, h1, h2 { margin: 0; font-weight: normal; word-wrap: break-word; }
            h2 { text-align: center; color: red; margin: 0 -%8$dmm 0 -%9$dmm; white-space: nowrap; line-height: 1; }
            .above { margin: 6.5mm -%8$dmm 0 -%9$dmm; border-top: 1.5pt solid red; border-bottom: 0.5pt solid red; }
            .below { position: running(below); width: %10$dmm; border-top: 0.5pt solid red;
                border-bottom: 1.5pt solid red; }
            .above, .below { height: 1.2pt; }
            .number { text-align: right; line-height: 1; padding-top: 3.4mm; }
            h1 { font-size: 22pt; text-align: center; line-height: 12.5mm; padding-top: %11$.2fmm;
                padding-bottom: %7$.3fmm; }
            .text { text-indent: 2em; text-align: justify; }
            .head { page-break-after: avoid; }
            .close { page-break-inside: avoid; }
            .mentions { padding-top: %7$.3fmm; }
            .signed { padding-top: 17mm; text-align: right; }
            .signed div { display: inline-block; text-align: center; }
            .attached { page-break-before: always; } .attached h1 { padding-top: %7$.3fmm; }
            table.rows { width: 100%%; border-collapse: collapse; -fs-table-paginate: paginate; font-size: 12pt;
                line-height: 6.4mm; table-layout: fixed; }
            .rows td, .rows th { border: 0.6pt solid black; padding: 0.8mm 1.2mm; font-weight: normal;
                text-align: center; word-wrap: break-word; }
            .rows td.name { text-align: left; } .rows tr { page-break-inside: avoid; }
            """.formatted(AT.top, AT.bottom(), PaperFont.FAMILY, OUT_LEFT + CHARACTER, OUT_RIGHT + CHARACTER, HEAD,
            (double) AT.height / LINES, OUT_RIGHT, OUT_LEFT, LINE, 2.0 * AT.height / LINES - 3);

    private final StringBuilder out = new StringBuilder(8_000);

    private LetterMarkup() {
    }

    static String of(Letter letter, Marks marks) {
        var markup = new LetterMarkup();
        markup.start(letter, marks);
        markup.body(letter);
        letter.attachments().forEach(markup::attached);
        return markup.out.append("</body></html>").toString();
    }

    private void start(Letter letter, Marks marks) {
        out.append("<!DOCTYPE html><html lang=\"zh\"><head><title>").append(Markup.text(letter.title()))
                .append("</title><style>").append(STYLE).append(Surrounding.STYLE).append("</style></head><body>");
        Surrounding.add(out, marks, LINE);
        out.append("<div class=\"below\"></div><h2 style=\"font-size:%.2fmm\">".formatted(Math.min(LARGEST,
                LINE / Math.max(1, ems(letter.issuer()))))).append(Markup.text(letter.issuer()))
                .append("</h2><div class=\"above\"></div>");
        block("p", "number", letter.number());
        title(letter.title());
        block("p", "", letter.to().text());
    }

    /** Over as few lines as it needs, all about as long. */
    private void title(String title) {
        double ems = ems(Letter.set(title));
        double lines = Math.ceil(ems / (AT.width / TITLE));
        double beside = lines < 2 ? 0 : Math.max(0, (AT.width - (Math.ceil(ems / lines) + 1) * TITLE) / 2);
        out.append("<h1 style=\"padding-left:%1$.1fmm;padding-right:%1$.1fmm\">".formatted(beside))
                .append(Markup.text(Letter.set(title))).append("</h1>");
    }

    /** What is said; the last of it stands with the signature, which is never alone on a page. */
    private void body(Letter letter) {
        int last = letter.parts().size() - 1;
        for (int i = 0; i <= last; i++) {
            if (i < last || lines(letter.parts().get(i)) > 1) {
                part(letter.parts().get(i));
            }
        }
        out.append("<div class=\"close\">");
        if (last >= 0 && lines(letter.parts().get(last)) <= 1) {
            part(letter.parts().get(last));
        }
        out.append(letter.attachments().isEmpty() ? "<div>" : "<div class=\"mentions\">");
        letter.attachments().forEach(one -> block("p", "text", one.mention()));
        out.append("</div>");
        out.append("<div class=\"signed\" style=\"padding-right:%.2fmm\"><div>".formatted(
                CHARACTER * room(letter.signer(), letter.dated().text())));
        block("p", "", letter.signer());
        block("p", "", letter.dated().text());
        out.append("</div></div>");
        block("p", "text", letter.note().text());
        out.append("</div>");
    }

    private void part(Part part) {
        switch (part) {
            case Heading(String text) -> block("p", "text head", text);
            case Text(Piece said) -> said.text().lines().forEach(line -> block("p", "text", line));
        }
    }

    private static long lines(Part part) {
        return switch (part) {
            case Heading _ -> 1;
            case Text(Piece said) -> said.text().lines().count();
        };
    }

    private void attached(Attachment one) {
        out.append("<div class=\"attached\">");
        block("p", "", one.label());
        title(one.title());
        rows(one.table());
        out.append("</div>");
    }

    private void rows(Grid table) {
        out.append("<table class=\"rows\"><colgroup>");
        for (int i = 0; i < table.columns().size(); i++) {
            out.append("<col style=\"width:%.1f%%\"/>".formatted(share(table, i)));
        }
        out.append("</colgroup><thead><tr>");
        table.columns().forEach(column -> out.append("<th>").append(Markup.text(column)).append("</th>"));
        out.append("</tr></thead><tbody>");
        for (Row row : table.rows()) {
            out.append("<tr>");
            for (int i = 0; i < row.cells().size(); i++) {
                out.append(i == 0 ? "<td class=\"name\">" : "<td>").append(Markup.text(row.cells().get(i)))
                        .append("</td>");
            }
            out.append("</tr>");
        }
        out.append("</tbody></table>");
    }

    /** As wide as what stands in the column, up to some characters; what the row is about takes the room that is left. */
    private static double share(Grid table, int column) {
        double others = 0;
        for (int i = 1; i < table.columns().size(); i++) {
            others += wide(table, i);
        }
        return column == 0 ? Math.max(30, 100 - others) : wide(table, column);
    }

    private static double wide(Grid table, int column) {
        double ems = table.rows().stream().mapToDouble(row -> ems(row.cells().get(column))).max().orElse(0);
        return (Math.min(MOST_ACROSS, Math.max(ems, ems(table.columns().get(column)))) * 12 * 25.4 / 72 + 4) * 100
                / AT.width;
    }

    /** The day keeps four characters of room at its right; a signer longer than it stands above its middle. */
    private static double room(String signer, String dated) {
        return Math.max(0, 4 - Math.max(0, (ems(signer) - ems(dated)) / 2));
    }

    private static double ems(String text) {
        return text.codePoints().mapToDouble(one -> one < 0x2E80 ? 0.55 : 1).sum();
    }

    private void block(String tag, String style, String text) {
        if (!text.isEmpty()) {
            out.append('<').append(tag).append(" class=\"").append(style).append("\">")
                    .append(Markup.text(Letter.set(text)))
                    .append("</").append(tag).append('>');
        }
    }
}
