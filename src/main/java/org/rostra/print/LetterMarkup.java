package org.rostra.print;

/**
 * A letter as markup for the page, after GB/T 9704-2012: A4, 37 mm above and 28 mm left of a text of 156 by 225 mm, in
 * 22 lines of 28 characters of size 3, a title of size 2, the number of the page of size 4 between dashes.
 */
final class LetterMarkup {
    static final int LEFT = 28;
    static final int TOP = 37;
    static final int WIDTH = 156;
    static final int HEIGHT = 225;
    private static final int LINES = 22;
    private static final String STYLE = """
            @page { size: A4; margin: %dmm %dmm %dmm %dmm;
                @bottom-center { font-family: '%s'; font-size: 14pt; content: "\u2014 " counter(page) " \u2014"; } }
            body { font-family: '%5$s'; font-size: 15.8pt; line-height: %.2fmm; margin: 0; }
            p, h1, h2 { margin: 0; font-weight: normal; word-wrap: break-word; }
            h2 { font-size: 22pt; text-align: center; line-height: 14mm; border-bottom: 1pt solid black; }
            h1 { font-size: 22pt; text-align: center; line-height: 12mm; padding: 10mm 0; }
            .number { text-align: center; padding-top: 4mm; }
            .text { text-indent: 2em; text-align: justify; }
            .signed { text-align: right; padding-right: 4em; page-break-inside: avoid; padding-top: 20mm; }
            """.formatted(TOP, 210 - LEFT - WIDTH, 297 - TOP - HEIGHT, LEFT, PaperFont.FAMILY,
            (double) HEIGHT / LINES);

    private LetterMarkup() {
    }

    static String of(Letter letter) {
        StringBuilder out = new StringBuilder("<!DOCTYPE html><html lang=\"zh\"><head><title>")
                .append(Markup.text(letter.title())).append("</title><style>").append(STYLE)
                .append("</style></head><body>");
        block(out, "h2", "", letter.issuer());
        block(out, "p", "number", letter.number());
        block(out, "h1", "", letter.title());
        block(out, "p", "", letter.to());
        letter.paragraphs().forEach(paragraph -> block(out, "p", "text", paragraph));
        out.append("<div class=\"signed\">");
        block(out, "p", "", letter.signer());
        block(out, "p", "", letter.dated());
        return out.append("</div></body></html>").toString();
    }

    private static void block(StringBuilder out, String tag, String style, String text) {
        if (!text.isEmpty()) {
            out.append('<').append(tag).append(" class=\"").append(style).append("\">").append(Markup.text(text))
                    .append("</").append(tag).append('>');
        }
    }
}
