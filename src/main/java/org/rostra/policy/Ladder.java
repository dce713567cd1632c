package org.rostra.policy;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * When, and to whom, what is owed is called to mind, as a pack writes it: <code>working-days -3 -1 +3:head +7:office</code>
 * is three days and one day before the last day, and three and seven after it.
 *
 * @param workingDays whether days off are left out when counting
 * @param rungs       in the order of time
 */
public record Ladder(boolean workingDays, List<Rung> rungs) {
    private static final Pattern TEXT = Pattern
            .compile("(working-days|days)( [+-][1-9]\\d{0,2}| \\+[1-9]\\d{0,2}:(head|office))+");

    /** Whether the text is a ladder on which no rung stands twice. */
    public static boolean understood(String text) {
        return TEXT.matcher(text).matches()
                && parse(text).rungs().stream().map(Rung::days).distinct().count() == text.split(" ").length - 1;
    }

    public static Ladder parse(String text) {
        String[] words = text.split(" ");
        return new Ladder(words[0].equals("working-days"), Arrays.stream(words).skip(1).map(Ladder::rung)
                .sorted(Comparator.comparing(Rung::days)).toList());
    }

    /** As a pack writes it. */
    public String text() {
        return (workingDays ? "working-days" : "days") + rungs.stream().map(rung -> " " + (rung.days() > 0 ? "+" : "")
                + rung.days() + (rung.reach() == Rung.Reach.HOLDER
                        ? ""
                        : ":" + rung.reach().name().toLowerCase(java.util.Locale.ROOT)))
                .collect(java.util.stream.Collectors.joining());
    }

    private static Rung rung(String word) {
        int reach = word.indexOf(':');
        return reach < 0
                ? new Rung(Integer.parseInt(word), Rung.Reach.HOLDER)
                : new Rung(Integer.parseInt(word.substring(0, reach)),
                        Rung.Reach.valueOf(word.substring(reach + 1).toUpperCase(java.util.Locale.ROOT)));
    }

    /** The rung on which one stands with so many days left, negative when late; none before the first and on the last day. */
    public Optional<Rung> at(int left) {
        return rungs.stream().filter(rung -> left > 0
                ? rung.days() < 0 && -rung.days() >= left
                : rung.days() > 0
                        && rung.days() <= -left)
                .max(Comparator.comparing(Rung::days));
    }
}
