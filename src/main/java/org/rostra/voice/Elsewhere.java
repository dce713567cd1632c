package org.rostra.voice;

import java.util.Optional;
import org.rostra.policy.Wording;
import org.rostra.publishing.WebLink;

/**
 * Another channel of the institution. A line of the list is its name and, behind a space, its address.
 *
 * @param address where it is found; none where the institution has not entered one
 */
public record Elsewhere(Wording name, Optional<String> address) {
    private static final String SAFE = "https://";

    static Elsewhere read(Wording line) {
        String last = last(line.zh());
        return new Elsewhere(new Wording(without(line.zh()), line.en().map(Elsewhere::without)),
                Optional.of(last).filter(one -> one.startsWith(SAFE) && WebLink.whole(one)));
    }

    private static String last(String text) {
        String line = text.strip();
        return line.substring(line.lastIndexOf(' ') + 1);
    }

    private static String without(String text) {
        String line = text.strip();
        String last = last(line);
        return last.startsWith(SAFE) && line.length() > last.length()
                ? line.substring(0, line.length() - last.length()).strip()
                : line;
    }
}
