package org.rostra.sheets.xlsx;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Workbooks write characters that XML cannot hold as {@code _x000D_}, and an underscore before such a form as {@code _x005F_}. */
public final class Escapes {
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private Escapes() {
    }

    public static String decode(String text) {
        if (text.indexOf("_x") < 0) {
            return text;
        }
        return ESCAPED.matcher(text).replaceAll(
                found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }

    /** The text so that a workbook holds it exactly; reading it back gives the same. */
    public static String encode(String text) {
        StringBuilder encoded = null;
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            boolean pair = Character.isHighSurrogate(character) && at + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(at + 1));
            boolean escape = !pair && !allowed(character) || character == '_' && looksEscaped(text, at);
            if (escape && encoded == null) {
                encoded = new StringBuilder(text.length() + 16).append(text, 0, at);
            }
            if (encoded != null) {
                encoded.append(escape ? "_x%04X_".formatted((int) character) : String.valueOf(character));
            }
            if (pair) {
                at++;
                if (encoded != null) {
                    encoded.append(text.charAt(at));
                }
            }
        }
        return encoded == null ? text : encoded.toString();
    }

    private static boolean allowed(char character) {
        return character >= ' ' && character < '\ud800' || character > '\udfff' && character < '\ufffe'
                || character == '\t' || character == '\n';
    }

    private static boolean looksEscaped(String text, int at) {
        return at + 7 <= text.length() && ESCAPED.matcher(text).region(at, at + 7).matches();
    }
}
