package org.rostra.connectors.feed;

/** One piece of markup as it stands, however wrong: from {@code start} to {@code end} (exclusive) of its text. */
record Token(Kind kind, int start, int end) {
    enum Kind {
        TEXT, STRAY, COMMENT, CDATA, INSTRUCTION, DOCTYPE, OPEN, CLOSE, CUT_OFF
    }

    static Token at(String text, int start) {
        if (text.charAt(start) != '<') {
            int next = text.indexOf('<', start);
            return new Token(Kind.TEXT, start, next < 0 ? text.length() : next);
        }
        if (text.startsWith("<!--", start)) {
            return closed(text, Kind.COMMENT, start, "-->");
        }
        if (text.startsWith("<![CDATA[", start)) {
            return closed(text, Kind.CDATA, start, "]]>");
        }
        if (text.startsWith("<?", start)) {
            return closed(text, Kind.INSTRUCTION, start, "?>");
        }
        if (text.startsWith("<!", start)) {
            return doctype(text, start);
        }
        boolean close = text.startsWith("</", start);
        int name = start + (close ? 2 : 1);
        if (name >= text.length()) {
            return new Token(Kind.CUT_OFF, start, text.length());
        }
        return Character.isLetter(text.charAt(name)) || text.charAt(name) == '_'
                ? tag(text, close ? Kind.CLOSE : Kind.OPEN, start)
                : new Token(Kind.STRAY, start, start + 1);
    }

    private static Token closed(String text, Kind kind, int start, String end) {
        int found = text.indexOf(end, start);
        return new Token(kind, start, found < 0 ? text.length() : found + end.length());
    }

    private static Token doctype(String text, int start) {
        int inside = 0;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            inside += c == '[' ? 1 : c == ']' ? -1 : 0;
            if (c == '>' && inside <= 0) {
                return new Token(Kind.DOCTYPE, start, i + 1);
            }
        }
        return new Token(Kind.CUT_OFF, start, text.length());
    }

    /** A tag ends at its {@code >}, outside quotation marks; one that another begins in is none. */
    private static Token tag(String text, Kind kind, int start) {
        char quote = 0;
        for (int i = start + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if ((c == '"' || c == '\'') && kind == Kind.OPEN) {
                quote = c;
            } else if (c == '>') {
                return new Token(kind, start, i + 1);
            } else if (c == '<') {
                return new Token(Kind.STRAY, start, start + 1);
            }
        }
        return new Token(quote == 0 ? Kind.CUT_OFF : Kind.STRAY, start, quote == 0 ? text.length() : start + 1);
    }

    /** The element a tag names. */
    String name(String text) {
        int from = start + (kind == Kind.CLOSE ? 2 : 1);
        int to = from;
        while (to < end && isName(text.charAt(to))) {
            to++;
        }
        return text.substring(from, to);
    }

    private static boolean isName(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == ':' || c == '.' || c == '-';
    }

    /** The first element of a document, empty where there is none. */
    static String root(String text) {
        for (int at = 0; at < text.length();) {
            Token token = at(text, at);
            if (token.kind == Kind.OPEN) {
                return token.name(text);
            }
            at = token.end;
        }
        return "";
    }
}
