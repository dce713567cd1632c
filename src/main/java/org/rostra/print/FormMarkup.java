package org.rostra.print;

import java.util.List;
import org.rostra.print.Paper.Box;
import org.rostra.print.Paper.Field;
import org.rostra.print.Paper.Section;

/** A form as markup for the page. The order is that of its pieces. */
final class FormMarkup {
    private static final Layout AT = Layout.FORM;
    private static final int TALL = 800;
    private static final int TALL_LINES = 20;

    private static final String STYLE = """
            body { font-family: '%s'; font-size: 10.5pt; line-height: 1.4; margin: 0; }
            .issuer, h1 { text-align: center; font-weight: normal; margin: 0; }
            .issuer { font-size: 12pt; } h1 { font-size: 18pt; margin: 1mm 0 3mm; }
            table { border-collapse: collapse; width: 100%%; table-layout: fixed; }
            .head td { border: none; padding: 0 0 1.5mm; font-size: 9pt; }
            .form td, .form th { border: 0.6pt solid black; padding: 1.2mm 1.8mm; vertical-align: middle;
                word-wrap: break-word; white-space: pre-wrap; font-weight: normal; }
            .form th { text-align: center; }
            .form tr { page-break-inside: avoid; }
            .form .tall { page-break-inside: auto; } .form .tall td, .form .tall th { vertical-align: top; }
            .form .section td { text-align: center; letter-spacing: 2pt; }
            .opinion { min-height: 17mm; } .sign { text-align: right; }
            .sign span { padding-left: 5mm; } .sign .room { padding-right: 24mm; }
            .foot { font-size: 9pt; margin-top: 2mm; white-space: pre-wrap; }
            """.formatted(PaperFont.FAMILY);

    private final StringBuilder out = new StringBuilder(8_000);

    private FormMarkup() {
    }

    static String of(Form form, Marks marks) {
        var markup = new FormMarkup();
        markup.start(form.title(), marks);
        markup.form(form);
        return markup.out.append("</body></html>").toString();
    }

    private void start(String title, Marks marks) {
        String[] pages = marks.pages().split("#", 3);
        out.append("<!DOCTYPE html><html lang=\"zh\"><head><title>").append(Markup.text(title))
                .append("</title><style>@page { size: A4; margin: %dmm %dmm %dmm %dmm;".formatted(AT.top, AT.right(),
                        AT.bottom(), AT.left))
                .append(" @top-center { content: element(mark); vertical-align: bottom; padding-bottom: 2mm; }")
                .append(" @bottom-center { font-family: '").append(PaperFont.FAMILY).append("'; font-size: 9pt;")
                .append(" content: ").append(Markup.quoted(pages[0])).append(" counter(page) ")
                .append(Markup.quoted(pages[1])).append(" counter(pages) ").append(Markup.quoted(pages[2]))
                .append("; } }\n").append(Surrounding.STYLE).append(STYLE).append("</style></head><body>");
        Surrounding.add(out, marks, AT.width);
    }

    private void form(Form form) {
        block("issuer", form.issuer());
        out.append("<h1>").append(Markup.text(form.title())).append("</h1>");
        if (!form.head().isEmpty()) {
            out.append("<table class=\"head\"><tr>");
            form.head().forEach(field -> out.append("<td style=\"width:").append(share(form.head(), field))
                    .append("%\">").append(Markup.text(field.label())).append(' ')
                    .append(Markup.text(field.value())).append("</td>"));
            out.append("</tr></table>");
        }
        out.append("<table class=\"form\"><colgroup><col style=\"width:30mm\"/><col style=\"width:53mm\"/>"
                + "<col style=\"width:30mm\"/><col style=\"width:53mm\"/></colgroup>");
        form.sections().forEach(this::section);
        form.boxes().forEach(this::box);
        out.append("</table>");
        block("foot", form.foot());
    }

    /** How much of the line a particular takes, by what stands in it. */
    private static int share(List<Field> head, Field field) {
        int all = head.stream().mapToInt(FormMarkup::length).sum();
        return 100 * length(field) / Math.max(1, all);
    }

    private static int length(Field field) {
        return 2 + field.label().length() * 2 + field.value().codePoints().map(one -> one < 0x2E80 ? 1 : 2).sum();
    }

    private void section(Section section) {
        if (!section.title().isEmpty()) {
            out.append("<tr class=\"section\"><td colspan=\"4\">").append(Markup.text(section.title()))
                    .append("</td></tr>");
        }
        List<Field> fields = section.fields();
        for (int i = 0; i < fields.size(); i++) {
            boolean pair = !fields.get(i).wide() && i + 1 < fields.size() && !fields.get(i + 1).wide();
            row(pair ? "" : fields.get(i).value());
            cells(fields.get(i), pair ? 1 : 3);
            if (pair) {
                cells(fields.get(++i), 1);
            }
            out.append("</tr>");
        }
    }

    /** A text that may be longer than a page begins beside its label and goes on over the pages. */
    private void row(String text) {
        boolean tall = text.length() > TALL || text.lines().count() > TALL_LINES;
        out.append(tall ? "<tr class=\"tall\">" : "<tr>");
    }

    private void cells(Field field, int span) {
        out.append("<th>").append(Markup.text(field.label())).append("</th><td colspan=\"").append(span)
                .append("\">").append(Markup.text(field.value())).append("</td>");
    }

    private void box(Box box) {
        row(box.opinion());
        out.append("<th>").append(Markup.text(box.label())).append("</th><td colspan=\"3\"><div class=\"opinion\">")
                .append(Markup.text(box.opinion())).append("</div><div class=\"sign\"><span")
                .append(box.name().isEmpty() ? " class=\"room\">" : ">").append(Markup.text(box.sign())).append(' ')
                .append(Markup.text(box.name())).append("</span><span>")
                .append(Markup.text(box.seal())).append("</span><span>").append(Markup.text(box.on())).append(' ')
                .append(Markup.text(box.dated()))
                .append("</span></div></td></tr>");
    }

    private void block(String style, String text) {
        if (!text.isEmpty()) {
            out.append("<div class=\"").append(style).append("\">").append(Markup.text(text)).append("</div>");
        }
    }
}
