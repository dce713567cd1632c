package org.rostra.demo;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of one account.
 *
 * @param end   how far it goes
 * @param ago   days since its application was begun
 * @param notes what else happens on the way
 */
record Story(End end, int ago, Row row, Map<String, String> notes) {
    /** Where a story stops. */
    enum End {
        DRAFT, WAITING, RETURNED, REFUSED, WITHDRAWN, APPROVED, LAPSED, FILING, RUNNING
    }

    static List<Story> all() {
        return Row.of("accounts.tsv").stream().map(Story::of).toList();
    }

    private static Story of(Row row) {
        Map<String, String> notes = row.find("notes").stream().flatMap(text -> Arrays.stream(text.split(";")))
                .map(note -> note.split("=", 2)).collect(Collectors.toMap(note -> note[0], note -> note[1]));
        return new Story(End.valueOf(row.get("story")), Integer.parseInt(row.get("ago")), row, notes);
    }

    boolean personal() {
        return row.find("personal").isPresent();
    }

    /** How many steps are decided before the story stops; as many as there are where it goes on. */
    int steps() {
        return row.find("steps").map(Integer::parseInt).orElse(Integer.MAX_VALUE);
    }

    Optional<String[]> note(String name) {
        @Nullable
        String note = notes.get(name);
        return Optional.ofNullable(note).map(text -> text.split("\\|"));
    }
}
