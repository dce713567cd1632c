package org.rostra.sheets.fill;

/** Texts as a part of a workbook writes them. */
final class Xml {
    private Xml() {
    }

    static String text(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;")
                .replace("\r", "&#13;").replace("\n", "&#10;");
    }
}
