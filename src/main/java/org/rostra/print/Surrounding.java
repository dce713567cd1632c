package org.rostra.print;

/** What stands around a paper, as markup: in the upper margin of each page the time, the code and its QR code. */
final class Surrounding {
    static final String STYLE = """
            .mark { position: running(mark); font-size: 8pt; line-height: 1.4; }
            .mark table { border-collapse: collapse; width: 100%; table-layout: fixed; }
            .mark td { vertical-align: bottom; border: none; padding: 0; }
            .mark .printed { width: 50mm; }
            .mark .code { width: 56mm; text-align: right; } .mark .qr { width: 20mm; text-align: right; }
            .mark img { image-rendering: pixelated; }
            .mark .stamp { font-size: 16pt; border: 1.2pt solid black; padding: 0 3mm; }
            """;

    private Surrounding() {
    }

    /** @param width in millimetres, of the paper */
    static void add(StringBuilder out, Marks marks, int width) {
        out.append("<div class=\"mark\" style=\"width:").append(width).append("mm\"><table><tr><td class=\"printed\">")
                .append(Markup.text(marks.printed())).append("</td><td>");
        if (!marks.stamp().isEmpty()) {
            out.append("<span class=\"stamp\">").append(Markup.text(marks.stamp())).append("</span>");
        }
        out.append("</td><td class=\"code\">").append(Markup.text(marks.code())).append("</td><td class=\"qr\">");
        if (!marks.link().isEmpty()) {
            out.append("<img style=\"width:18mm;height:18mm\" src=\"").append(QrCode.dataUri(marks.link()))
                    .append("\"/>");
        }
        out.append("</td></tr></table></div>");
    }
}
