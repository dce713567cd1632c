package org.rostra.connectors.connection;

import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** Plain text as simple HTML: a paragraph for each line, and nothing of it taken for markup. */
final class Markup {
    private static final int DIGEST = 120;

    private Markup() {
    }

    static String of(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty())
                .map(line -> "<p>" + HtmlUtils.htmlEscape(line) + "</p>").collect(Collectors.joining());
    }

    /** As much as fits beside the title. */
    static String digest(String brief) {
        String line = brief.replaceAll("\\s+", " ").strip();
        return line.codePointCount(0, line.length()) <= DIGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, DIGEST));
    }
}
