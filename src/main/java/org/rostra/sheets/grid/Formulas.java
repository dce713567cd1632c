package org.rostra.sheets.grid;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells formulas that reach outside the workbook or run something from plain ones. */
public final class Formulas {
    private static final Pattern STRING = Pattern.compile("\"(?:[^\"]|\"\")*+\"");
    private static final Pattern QUOTED_SHEET = Pattern.compile("'(?:[^']|'')*+'");
    private static final Pattern OUTSIDE_SHEET = Pattern.compile("[\\[\\]\\\\/]");
    private static final Pattern OTHER_WORKBOOK = Pattern
            .compile("\\[(?!0\\]!)[^\\[\\]]{1,300}\\][\\p{L}\\p{N}_.]{0,64}!");
    private static final Pattern FUNCTION = Pattern.compile("(?i)(?<![\\p{L}\\p{N}_.])(?:_xl\\w{1,8}\\.)*"
            + "(WEBSERVICE|RTD|DDE|CALL|REGISTER(?:\\.ID)?|EXEC|EXECUTE|RUN|INITIATE|POKE|IMAGE|STOCKHISTORY|PY"
            + "|CUBE[A-Z]{3,20}|SQL\\.REQUEST|IMPORT(?:RANGE|DATA|XML|HTML|FEED))\\s*\\(");
    private static final Pattern HYPERLINK = Pattern.compile("(?i)(?<![\\p{L}\\p{N}_.])HYPERLINK\\s*\\(");
    private static final Pattern SCRIPT = Pattern.compile("(?is)\\s*(?:java|vb|live)script\\s*:.*|\\s*data\\s*:.*");
    private static final Pattern IMPORT_TEXT = Pattern.compile("(?i)\\bIMPORT(?:RANGE|DATA|XML|HTML|FEED)\\s*\\(");

    private Formulas() {
    }

    /** What in a formula is not allowed: the function's name, DDE, or the other workbook as it is written. */
    public static Optional<String> danger(String formula) {
        if (formula.indexOf('(') < 0 && formula.indexOf('!') < 0) {
            return Optional.empty();
        }
        String bare = STRING.matcher(formula).replaceAll("\"\"");
        Matcher quoted = QUOTED_SHEET.matcher(bare);
        while (quoted.find()) {
            if (OUTSIDE_SHEET.matcher(quoted.group()).find()) {
                return Optional.of(shortened(quoted.group()));
            }
        }
        String plain = QUOTED_SHEET.matcher(bare).replaceAll("''");
        Matcher function = FUNCTION.matcher(plain);
        if (function.find()) {
            return Optional.of(function.group(1));
        }
        Matcher other = OTHER_WORKBOOK.matcher(plain);
        if (other.find()) {
            return Optional.of(shortened(other.group()));
        }
        return plain.indexOf('|') >= 0 ? Optional.of("DDE") : inTexts(formula, plain);
    }

    /** Links to scripts, and the functions of an online spreadsheet that its export keeps as text. */
    private static Optional<String> inTexts(String formula, String plain) {
        boolean link = HYPERLINK.matcher(plain).find();
        boolean online = plain.contains("DUMMYFUNCTION");
        Matcher string = STRING.matcher(formula);
        while ((link || online) && string.find()) {
            String value = string.group().substring(1, string.group().length() - 1);
            if (link && isScript(value)) {
                return Optional.of("HYPERLINK");
            }
            if (online && IMPORT_TEXT.matcher(value).find()) {
                return Optional.of(shortened(value));
            }
        }
        return Optional.empty();
    }

    /** Whether following a link would run something. */
    public static boolean isScript(String target) {
        return SCRIPT.matcher(target).matches();
    }

    private static String shortened(String text) {
        return text.length() <= 80 ? text : text.substring(0, 80) + "…";
    }
}
