package org.rostra.commands.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.rostra.publishing.check.Draft.Picture;

/**
 * The text of a page: marks become invisible or blank characters, so that every place stays where it was. Linear in the text.
 */
final class Markup {
    private static final Set<String> INLINE = Set.of("a", "abbr", "b", "em", "font", "i", "mark", "s", "small", "span",
            "strong", "sub", "sup", "u", "wbr");
    private static final Set<String> SILENT = Set.of("script", "style", "head", "template", "noscript");
    private static final char INVISIBLE = '\u200b';
    private static final String BLANK = "&nbsp;";

    private final String source;
    private final String lower;
    private final char[] text;
    private final List<Picture> pictures = new ArrayList<>();

    private Markup(String source) {
        this.source = source;
        this.lower = source.toLowerCase(Locale.ROOT);
        this.text = source.toCharArray();
    }

    static Manuscript read(String source) {
        var markup = new Markup(source);
        markup.strip();
        return new Manuscript(new String(markup.text), markup.pictures);
    }

    private void strip() {
        int at = 0;
        while (at < text.length) {
            char c = text[at];
            if (c == '<' && at + 1 < text.length && marks(source.charAt(at + 1))) {
                at = tag(at);
            } else if (c == '&' && source.startsWith(BLANK, at)) {
                cover(at, at + BLANK.length(), INVISIBLE);
                text[at] = ' ';
                at += BLANK.length();
            } else {
                at++;
            }
        }
    }

    private static boolean marks(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '/' || c == '!' || c == '?';
    }

    private int tag(int from) {
        if (source.startsWith("<!--", from)) {
            int end = source.indexOf("-->", from);
            return cover(from, end < 0 ? source.length() : end + 3, ' ');
        }
        int close = source.indexOf('>', from);
        int end = close < 0 ? source.length() : close + 1;
        int begin = source.charAt(from + 1) == '/' ? from + 2 : from + 1;
        int stop = begin;
        while (stop < end && Character.isLetterOrDigit(source.charAt(stop))) {
            stop++;
        }
        String name = lower.substring(begin, stop);
        if (name.equals("img")) {
            pictures.add(new Picture(attribute(from, end, "src"), attribute(from, end, "alt")));
        }
        if (SILENT.contains(name) && begin == from + 1) {
            int after = lower.indexOf("</" + name, end);
            end = after < 0 ? source.length() : after;
        }
        return cover(from, end, INLINE.contains(name) ? INVISIBLE : ' ');
    }

    /** Line ends stay, so that lines keep their numbers. */
    private int cover(int from, int to, char with) {
        for (int i = from; i < to; i++) {
            if (text[i] != '\n' && text[i] != '\r') {
                text[i] = with;
            }
        }
        return to;
    }

    private String attribute(int from, int to, String name) {
        String tag = source.substring(from, to);
        int at = lower.substring(from, to).indexOf(" " + name + "=");
        int begin = at + name.length() + 3;
        if (at < 0 || begin > tag.length()) {
            return "";
        }
        char quote = tag.charAt(begin - 1);
        int end = quote == '"' || quote == '\'' ? tag.indexOf(quote, begin) : -1;
        return end < 0 ? "" : tag.substring(begin, end);
    }
}
