package org.rostra.sheets.csv;

/**
 * Keeps a spreadsheet program from taking a text for a formula: such a text is written with a leading apostrophe, and
 * exactly that apostrophe is taken away on reading. A text that already looks like a protected one gets one more, so that
 * writing and reading back is the identity.
 */
public final class FormulaPrefix {
    private static final String TRIGGERS = "=+-@\t\r\n\0＝＋－＠\ufffd";

    private FormulaPrefix() {
    }

    public static String protect(String text) {
        return triggers(text, 0) ? "'" + text : text;
    }

    public static String restore(String text) {
        return text.startsWith("'") && triggers(text, 1) ? text.substring(1) : text;
    }

    private static boolean triggers(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) == '\'') {
            at++;
        }
        return at < text.length() && TRIGGERS.indexOf(text.charAt(at)) >= 0;
    }
}
