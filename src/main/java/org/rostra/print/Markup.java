package org.rostra.print;

/** Text between tags: what has a meaning there is escaped, what cannot stand there is left out. */
final class Markup {
    private Markup() {
    }

    /** The page of a paper. */
    static String of(Sheet sheet) {
        return switch (sheet.paper()) {
            case Form form -> FormMarkup.of(form, sheet.marks());
            case Letter letter -> LetterMarkup.of(letter, sheet.marks());
        };
    }

    static String text(String raw) {
        StringBuilder out = new StringBuilder(raw.length() + 16);
        PaperFont.writable(raw).codePoints().forEach(one -> {
            switch (one) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                default -> out.appendCodePoint(one);
            }
        });
        return out.toString();
    }

    /** The same within a string of a style sheet. */
    static String quoted(String raw) {
        return '"' + text(raw).replace("\\", "\\\\").replace("&quot;", "").replace("\n", " ") + '"';
    }
}
