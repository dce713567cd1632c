package org.rostra.publishing.check;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One link as it stands in a text: how far it reaches, and what is wrong with it. */
final class Link {
    private static final int LOOK_AHEAD = 64;
    private static final int LONGEST_HOST = 260;
    private static final String OPENERS = "([{";
    private static final String CLOSERS = ")]}";
    private static final String STOPS = ".,;:!?'\"";
    private static final String GLUED = "\u3002\uff0c\u3001\uff1b\uff01\uff1f\uff1a";

    private final Folded folded;
    private final int from;
    private final int body;
    private final boolean proper;
    private int to;
    private boolean wide;
    /** Where it ends with the marks behind it. */
    private int raw;
    private int hostEnd;
    private int beyond;

    Link(Folded folded, int from, int body, boolean proper) {
        this.folded = folded;
        this.from = from;
        this.body = body;
        this.proper = proper;
        measure();
    }

    int from() {
        return from;
    }

    /** Where it ends, with what a mistaken blank cut off. */
    int to() {
        return Math.max(to, beyond);
    }

    private void measure() {
        int at = body;
        while (at < folded.length() && inHost(at)) {
            at++;
        }
        hostEnd = at;
        while (at < folded.length() && inPath(at)) {
            at++;
        }
        to = at;
        raw = at;
        while (to > body && (STOPS.indexOf(folded.text[to - 1]) >= 0 || outer(to - 1))) {
            to--;
        }
        hostEnd = Math.min(hostEnd, to);
    }

    private boolean inHost(int at) {
        char c = folded.text[at];
        if ("/?#\\:@".indexOf(c) >= 0) {
            return false;
        }
        return c >= 0x80 ? Character.isLetter(c) && !WordBreaks.han(c) : inPath(at);
    }

    /** What a link may hold; a full-width character only where the link plainly goes on behind it. */
    private boolean inPath(int at) {
        char c = folded.text[at];
        char written = folded.written(at);
        if (written >= 0x80) {
            boolean goesOn = at + 1 < folded.length() && folded.written(at + 1) < 0x80 && latin(folded.text[at + 1])
                    && latin(folded.before(at));
            boolean fullStop = written == '\u3002' && goesOn;
            boolean form = c < 0x80 && (latin(c) || goesOn && "./:?=&-_#%".indexOf(c) >= 0);
            wide |= fullStop || form;
            return fullStop || form;
        }
        return c > ' ' && c < 0x7f && c != '<' && c != '>' && c != '"' && c != '`';
    }

    /** A closing bracket whose opening one stands before the link. */
    private boolean outer(int at) {
        int kind = CLOSERS.indexOf(folded.text[at]);
        return kind >= 0 && folded.before(from) == OPENERS.charAt(kind);
    }

    Optional<LinkFault> fault() {
        String written = folded.part(body, Math.min(to, body + LOOK_AHEAD));
        if (written.startsWith("http:") || written.startsWith("https:")) {
            return Optional.of(LinkFault.SCHEME_TWICE);
        }
        if (!proper) {
            return Optional.of(LinkFault.SCHEME_BROKEN);
        }
        if (cutByBlank()) {
            return Optional.of(LinkFault.BLANK_INSIDE);
        }
        if (wide) {
            return Optional.of(LinkFault.FULL_WIDTH);
        }
        Optional<LinkFault> host = host().fault();
        if (host.isEmpty() && unbalanced()) {
            return Optional.of(LinkFault.BRACKETS);
        }
        return host.isEmpty() && stopBehind() ? Optional.of(LinkFault.STOP_BEHIND) : host;
    }

    Host host() {
        String name = folded.part(body, Math.min(hostEnd, body + LONGEST_HOST));
        int user = folded.at(hostEnd) == '@' ? -1 : name.indexOf('@');
        return new Host(name.substring(user + 1));
    }

    /** How the link was probably meant. */
    @Nullable
    String meant(LinkFault fault) {
        String rest = folded.part(body, to());
        if (rest.length() > 1000) {
            return null;
        }
        String scheme = folded.part(from, body).contains("s") ? "https://" : "http://";
        return switch (fault) {
            case SCHEME_TWICE -> rest;
            case SCHEME_BROKEN -> scheme + rest.replaceFirst("^[/\\\\]+", "");
            case BLANK_INSIDE -> scheme + rest.replace(" ", "");
            case FULL_WIDTH -> scheme + rest.replace('\u3002', '.');
            case LOOK_ALIKE -> scheme + host().latin() + folded.part(hostEnd, to);
            case SCHEME_MISSING -> "https://" + rest;
            case HOST, BRACKETS, ADDRESS, SHORTENED, STOP_BEHIND -> null;
        };
    }

    private boolean cutByBlank() {
        if (folded.at(raw) != ' ' || raw + 1 >= folded.length()) {
            return false;
        }
        int end = raw + 1;
        boolean dotted = folded.at(end) == '.';
        while (end < folded.length() && end - raw < LOOK_AHEAD && folded.text[end] > ' ' && folded.text[end] < 0x7f) {
            end++;
        }
        String next = folded.part(raw + 1, end);
        boolean open = folded.part(body, Math.min(hostEnd, body + LONGEST_HOST)).indexOf('.') < 0;
        boolean path = next.length() > 1 && next.charAt(0) == '/' && latin(next.charAt(1));
        boolean goesOn = dotted && next.length() > 2 && Folded.letter(next.charAt(1));
        if (open && next.indexOf('.') > 0 && latin(next.charAt(0)) && !next.startsWith("http") || goesOn || path) {
            beyond = end;
        }
        return beyond > 0;
    }

    private boolean unbalanced() {
        int[] depth = new int[OPENERS.length()];
        for (int at = hostEnd; at < to; at++) {
            int open = OPENERS.indexOf(folded.text[at]);
            int close = CLOSERS.indexOf(folded.text[at]);
            if (open >= 0) {
                depth[open]++;
            } else if (close >= 0 && --depth[close] < 0) {
                return true;
            }
        }
        return depth[0] + depth[1] + depth[2] > 0;
    }

    private boolean stopBehind() {
        return to < folded.length() && GLUED.indexOf(folded.written(to)) >= 0;
    }

    private static boolean latin(char c) {
        return Folded.letter(c) || Folded.digit(c);
    }
}
