package org.rostra.registry.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rostra.text.Normalised;

/**
 * Reads what a row says of a group. A number of members or an end that cannot be is refused; kind, end and range stay
 * beside the account as the office wrote them, so that the same list again is known to say the same.
 */
final class GroupCells {
    private static final int MOST = 1_000_000;
    private static final int LONGEST = 500;
    /** A number with a word before or after it, and behind a stroke how many there may be. */
    private static final Pattern NUMBER = Pattern.compile(
            "[^\\d.\\-]{0,4}(\\d{1,3}(?:,\\d{3})+|\\d{1,7})(?:\\.0+)?(?:\\s*/\\s*\\d{1,7})?[^\\d.\\-]{0,4}");

    private final GroupWords words;
    private final Function<Field, Optional<String>> cells;

    GroupCells(GroupWords words, Function<Field, Optional<String>> cells) {
        this.words = words;
        this.cells = cells;
    }

    /** What cannot be, by its field. */
    Optional<Note> unfit() {
        return said(Field.MEMBERS).filter(text -> members(text).isEmpty())
                .map(text -> Note.of(Note.Says.MEMBERS_UNFIT, text))
                .or(() -> said(Field.ENDS_ON).filter(text -> OfficeDates.read(text).isEmpty())
                        .map(text -> Note.of(Note.Says.END_UNFIT, text)));
    }

    GroupRow row(List<Note> notes) {
        Optional<String> written = said(Field.GROUP_KIND);
        Optional<String> kind = written.flatMap(words::kind);
        if (kind.isEmpty()) {
            written.ifPresent(text -> notes.add(Note.of(Note.Says.KIND_UNKNOWN, text)));
        }
        var row = new GroupRow(said(Field.MEMBERS).flatMap(GroupCells::members).orElse(null), kind.orElse(null),
                end(notes).orElse(null),
                said(Field.RANGE).filter(text -> text.length() <= LONGEST).orElse(null));
        if (row.endless()) {
            notes.add(Note.of(Note.Says.END_MISSING));
        }
        return row;
    }

    private Optional<LocalDate> end(List<Note> notes) {
        Optional<String> written = said(Field.ENDS_ON);
        Optional<ReadDate> end = written.flatMap(OfficeDates::read);
        end.filter(read -> !read.whole())
                .ifPresent(_ -> notes.add(Note.of(Note.Says.DAY_ASSUMED, written.orElseThrow())));
        return end.map(ReadDate::day);
    }

    private Optional<String> said(Field field) {
        return cells.apply(field).filter(text -> !words.nothing(text));
    }

    static Optional<Integer> members(String written) {
        Matcher number = NUMBER.matcher(Normalised.text(written));
        return number.matches()
                ? Optional.of(Integer.valueOf(number.group(1).replace(",", "")))
                        .filter(members -> members >= 1 && members <= MOST)
                : Optional.empty();
    }
}
