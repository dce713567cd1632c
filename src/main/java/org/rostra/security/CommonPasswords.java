package org.rostra.security;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Judges how much of a password is its own. A frequent password, a word about the person, a run like {@code 1234} or
 * {@code aaaa} counts like one single character, however long it is.
 */
final class CommonPasswords {
    private static final int LONGEST_WORD = 24;
    private static final int SHORTEST_RUN = 3;
    private static final int JUDGED = 64;
    private static final String[] ROWS = {"qwertyuiop", "asdfghjkl", "zxcvbnm", "1234567890"};

    private final Set<String> frequent;

    private CommonPasswords(Set<String> frequent) {
        this.frequent = frequent;
    }

    static CommonPasswords load() {
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(CommonPasswords.class.getResourceAsStream("/security/common-passwords.txt")),
                StandardCharsets.UTF_8))) {
            return new CommonPasswords(lines.lines().collect(Collectors.toUnmodifiableSet()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The least number of pieces that the beginning of the password is made of, the same piece counted each time. */
    int pieces(String password, Collection<String> about) {
        String text = password.toLowerCase(Locale.ROOT);
        text = text.substring(0, Math.min(text.length(), JUDGED));
        Set<String> known = about.stream().map(word -> word.toLowerCase(Locale.ROOT)).filter(word -> word.length() > 1)
                .collect(Collectors.toUnmodifiableSet());
        int[] least = new int[text.length() + 1];
        for (int end = 1; end <= text.length(); end++) {
            least[end] = least[end - 1] + 1;
            for (int begin = Math.max(0, end - LONGEST_WORD); begin < end - 1; begin++) {
                if (least[begin] + 1 < least[end] && onePiece(text.substring(begin, end), known)) {
                    least[end] = least[begin] + 1;
                }
            }
        }
        return least[text.length()];
    }

    private boolean onePiece(String part, Set<String> known) {
        return frequent.contains(part) || known.contains(part) || part.length() >= SHORTEST_RUN && run(part);
    }

    /** One character over and over, a step up or down at a time, or along a row of keys. */
    private static boolean run(String part) {
        int step = part.charAt(1) - part.charAt(0);
        boolean even = Math.abs(step) <= 1;
        for (int i = 2; i < part.length() && even; i++) {
            even = part.charAt(i) - part.charAt(i - 1) == step;
        }
        return even || onKeys(part) || onKeys(new StringBuilder(part).reverse().toString());
    }

    private static boolean onKeys(String part) {
        for (String row : ROWS) {
            if (row.contains(part)) {
                return true;
            }
        }
        return false;
    }
}
