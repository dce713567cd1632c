package org.rostra.connectors.feed;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rostra.connectors.Says;

/**
 * One attempt to put right what is slightly wrong: characters that XML does not allow, ampersands and entities of HTML, stray
 * or crossing tags, prefixes that nobody declared, a document that breaks off. What results is well formed more often than it
 * was; whether it says what was meant is a guess.
 */
final class Repair {
    private static final Pattern ATTRIBUTE = Pattern
            .compile("([\\p{L}_][\\p{L}\\d_.:-]*)\\s*+=\\s*+(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'>]++))");
    /** Elements of HTML that have no end. */
    private static final Set<String> ENDLESS = Set.of("br", "img", "hr", "wbr", "input");

    private final String source;
    private final Bounds bounds;
    private final StringBuilder out;
    private final Deque<String> open = new ArrayDeque<>();
    private final Set<String> used = new HashSet<>();
    private final Set<String> declared = new HashSet<>(Set.of("xml", "xmlns"));
    private int afterRootName;

    private Repair(String source, Bounds bounds) {
        this.source = source;
        this.bounds = bounds;
        this.out = new StringBuilder(source.length() + 256);
    }

    static String of(String source, Bounds bounds) throws FeedFault {
        return new Repair(source, bounds).repaired();
    }

    private String repaired() throws FeedFault {
        for (int at = 0; at < source.length();) {
            Token token = Token.at(source, at);
            take(token);
            if (afterRootName > 0 && open.isEmpty()) {
                break;
            }
            at = token.end();
        }
        while (!open.isEmpty()) {
            close();
        }
        if (afterRootName > 0) {
            declare();
        }
        return out.toString();
    }

    private void take(Token token) throws FeedFault {
        switch (token.kind()) {
            case TEXT -> write(source.substring(token.start(), token.end()));
            case STRAY -> write("<");
            case CDATA -> cdata(token);
            case OPEN -> start(token);
            case CLOSE -> end(token.name(source));
            case COMMENT, INSTRUCTION, DOCTYPE, CUT_OFF -> {
            }
        }
    }

    private void write(String text) {
        if (!open.isEmpty()) {
            escape(text);
        }
    }

    private void cdata(Token token) {
        String whole = source.substring(token.start() + "<![CDATA[".length(), token.end());
        String inner = whole.endsWith("]]>") ? whole.substring(0, whole.length() - 3) : whole;
        if (!open.isEmpty()) {
            inner.codePoints().filter(CharacterNames::legal)
                    .forEach(point -> out.append(point == '<'
                            ? "&lt;"
                            : point == '&'
                                    ? "&amp;"
                                    : point == '>'
                                            ? "&gt;"
                                            : Character.toString(point)));
        }
    }

    private void start(Token token) throws FeedFault {
        String name = token.name(source);
        if (open.size() >= bounds.depth()) {
            throw new FeedFault(Says.FEED_TOO_DEEP, bounds.depth());
        }
        out.append('<').append(plain(name));
        if (afterRootName == 0) {
            afterRootName = out.length();
        }
        String tag = source.substring(token.start(), token.end());
        attributes(tag.substring(1 + name.length()));
        if (tag.endsWith("/>") || ENDLESS.contains(name.toLowerCase(Locale.ROOT))) {
            out.append("/>");
        } else {
            out.append('>');
            open.push(name);
        }
    }

    private void attributes(String tag) {
        Set<String> seen = new HashSet<>();
        Matcher attribute = ATTRIBUTE.matcher(tag);
        while (attribute.find()) {
            String name = plain(attribute.group(1));
            String value = attribute.group(2) != null
                    ? attribute.group(2)
                    : attribute.group(3) != null ? attribute.group(3) : attribute.group(4);
            if (name.startsWith("xmlns:")) {
                declared.add(name.substring(6));
            }
            if (seen.add(name)) {
                out.append(' ').append(name).append("=\"");
                escape(value);
                out.append('"');
            }
        }
    }

    /** A name with at most one prefix, which is remembered. */
    private String plain(String name) {
        int colon = name.indexOf(':');
        if (colon < 0) {
            return name;
        }
        String local = name.substring(colon + 1).replace(':', '_');
        if (colon == 0 || local.isEmpty() || !Character.isLetter(local.charAt(0))) {
            return name.replace(':', '_');
        }
        used.add(name.substring(0, colon));
        return name.substring(0, colon + 1) + local;
    }

    /** Closes what stands open inside; an end of what was never begun is left out. */
    private void end(String name) {
        if (open.contains(name)) {
            while (!open.peek().equals(name)) {
                close();
            }
            close();
        }
    }

    private void close() {
        out.append("</").append(plain(open.pop())).append('>');
    }

    private void declare() {
        used.removeAll(declared);
        StringBuilder missing = new StringBuilder();
        for (String prefix : used) {
            missing.append(" xmlns:").append(prefix).append("=\"").append(Prefixes.meant(prefix)).append('"');
        }
        out.insert(afterRootName, missing);
    }

    private void escape(String text) {
        Matcher reference = CharacterNames.REFERENCE.matcher(text);
        int done = 0;
        while (reference.find()) {
            literal(text.substring(done, reference.start()));
            Integer point = CharacterNames.point(reference.group(1));
            if (point != null) {
                literal(Character.toString(point));
            } else if (reference.group(1).charAt(0) != '#') {
                literal(reference.group());
            }
            done = reference.end();
        }
        literal(text.substring(done));
    }

    private void literal(String text) {
        text.codePoints().filter(CharacterNames::legal).forEach(point -> {
            switch (point) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> out.appendCodePoint(point);
            }
        });
    }
}
