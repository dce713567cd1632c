package org.rostra.connectors.feed;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Markup read as text: no tags, no scripts, entities as characters, one space where there were many. */
final class PlainText {
    private static final Pattern HIDDEN = Pattern.compile(
            "<(script|style|head|iframe|noscript)\\b[^<>]*+>.*?(?:</\\1\\s*>|$)|<!--.*?(?:-->|$)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z!][^<>]*+>");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\p{Cc}]++");
    /** What is looked at, as a multiple of what is kept: markup may be wordy. */
    private static final int WORDY = 20;

    private PlainText() {
    }

    /** Text of unknown kind: tags are taken out, and so is a second layer of escaping. */
    static String of(@Nullable String source, int most) {
        if (source == null) {
            return "";
        }
        String text = source.length() > most * WORDY ? source.substring(0, most * WORDY) : source;
        if (text.indexOf('<') >= 0) {
            text = TAG.matcher(HIDDEN.matcher(text).replaceAll(" ")).replaceAll(" ");
        }
        if (text.indexOf('&') >= 0) {
            text = CharacterNames.resolve(text);
        }
        return cut(SPACE.matcher(text).replaceAll(" ").strip(), most);
    }

    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end);
    }
}
