package org.rostra.policy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How a filing number is composed, such as <code>{tier}-{unit}-{platform}-{year}-{serial}</code>. */
public record FilingPattern(String text) {
    /** What can stand in a filing number; the serial must, or two accounts could get one number. */
    public enum Part {
        TIER, UNIT, PLATFORM, YEAR, SERIAL;

        private String slot() {
            return "{" + name().toLowerCase(Locale.ROOT) + "}";
        }
    }

    private static final Pattern SLOT = Pattern.compile(
            Arrays.stream(Part.values()).map(part -> Pattern.quote(part.slot())).collect(Collectors.joining("|")));

    public FilingPattern {
        if (!understood(text)) {
            throw new IllegalArgumentException("not a filing number pattern: " + text);
        }
    }

    /** Whether the text has known slots only, the serial among them. */
    public static boolean understood(String text) {
        String rest = SLOT.matcher(text).replaceAll("");
        return text.contains(Part.SERIAL.slot()) && rest.indexOf('{') < 0 && rest.indexOf('}') < 0;
    }

    /** The filing number of these parts; every part the pattern names must be given. */
    public String number(Map<Part, String> parts) {
        return SLOT.matcher(text).replaceAll(slot -> Matcher.quoteReplacement(part(slot.group(), parts)));
    }

    private static String part(String slot, Map<Part, String> parts) {
        Part part = Part.valueOf(slot.substring(1, slot.length() - 1).toUpperCase(Locale.ROOT));
        String given = parts.get(part);
        if (given == null) {
            throw new IllegalArgumentException("filing number without " + part);
        }
        return given;
    }
}
