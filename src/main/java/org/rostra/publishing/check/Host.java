package org.rostra.publishing.check;

import java.util.List;
import java.util.Optional;
import org.rostra.text.LookAlikes;

/** The host of a link, and whether one can get there by it. */
record Host(String name) {
    private static final List<String> SHORTENERS = Table.cues("short-link");
    private static final int LONGEST = 253;

    Optional<LinkFault> fault() {
        if (lookAlike()) {
            return Optional.of(LinkFault.LOOK_ALIKE);
        }
        if (address()) {
            return Optional.of(LinkFault.ADDRESS);
        }
        if (!sound()) {
            return Optional.of(LinkFault.HOST);
        }
        return SHORTENERS.contains(name) ? Optional.of(LinkFault.SHORTENED) : Optional.empty();
    }

    private boolean lookAlike() {
        return name.codePoints().anyMatch(c -> c >= 0x80 && LookAlikes.latin(c) != c && LookAlikes.latin(c) < 0x80);
    }

    /** As one would read it. */
    String latin() {
        var latin = new StringBuilder();
        name.codePoints().map(c -> c < 0x80 ? c : LookAlikes.latin(c)).forEach(latin::appendCodePoint);
        return latin.toString();
    }

    private boolean address() {
        String[] parts = name.split("\\.", -1);
        return parts.length == 4
                && List.of(parts).stream().allMatch(part -> !part.isEmpty() && part.length() <= 3 && digits(part));
    }

    private static boolean digits(String part) {
        return part.chars().allMatch(c -> Folded.digit((char) c));
    }

    private boolean sound() {
        if (name.equals("localhost")) {
            return true;
        }
        String[] labels = name.split("\\.", -1);
        if (labels.length < 2 || name.length() > LONGEST) {
            return false;
        }
        for (String label : labels) {
            if (label.isEmpty() || label.startsWith("-") || label.endsWith("-") || label.indexOf('_') >= 0) {
                return false;
            }
        }
        return !digits(labels[labels.length - 1]) && labels[labels.length - 1].length() >= 2;
    }
}
