package org.rostra.conduct.award;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a list of candidates as an office has it: a name and a number in either order, or the name of a class, club or unit alone. */
public final class CandidateList {
    private static final Pattern BETWEEN = Pattern.compile("[\t,，;；|]+|\\s{2,}|(?<=\\p{IsHan})\\s+(?=[A-Za-z0-9])"
            + "|(?<=[A-Za-z0-9])\\s+(?=\\p{IsHan})");
    private static final Pattern NUMBER = Pattern.compile("[A-Za-z]{0,4}[0-9][A-Za-z0-9-]{2,29}");
    private static final List<String> HEADINGS = headings();
    private static final Pattern COUNTER = Pattern.compile("[0-9]{1,5}[.、]?");

    private CandidateList() {
    }

    /** The lines that say something; a heading is none. */
    public static List<Candidate> read(String text) {
        List<Candidate> candidates = new ArrayList<>();
        String[] lines = text.split("\n");
        for (int i = 0; i < lines.length; i++) {
            List<String> cells = Arrays.stream(BETWEEN.split(lines[i].strip())).map(String::strip)
                    .filter(cell -> !cell.isEmpty()).toList();
            if (!cells.isEmpty() && !heading(cells)) {
                candidates.add(candidate(i + 1, cells));
            }
        }
        return List.copyOf(candidates);
    }

    private static boolean heading(List<String> cells) {
        return cells.stream().allMatch(cell -> HEADINGS.contains(cell.toLowerCase(Locale.ROOT)));
    }

    private static List<String> headings() {
        try (InputStream in = Objects.requireNonNull(CandidateList.class.getResourceAsStream("/award/headings.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Candidate candidate(int line, List<String> cells) {
        // A short number before the name counts the lines; a person's number is the last one that looks so.
        Optional<String> number = cells.reversed().stream().filter(cell -> NUMBER.matcher(cell).matches()).findFirst();
        String name = cells.stream().filter(cell -> !NUMBER.matcher(cell).matches()
                && !COUNTER.matcher(cell).matches()).findFirst().orElse("");
        return new Candidate(line, name, number.orElse(""));
    }
}
