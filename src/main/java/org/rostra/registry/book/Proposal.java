package org.rostra.registry.book;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.rostra.registry.Column;
import org.rostra.registry.ExtraColumn;
import org.rostra.sheets.BlankForm.Page;
import org.rostra.sheets.BlankForm.Slot;
import org.rostra.text.Normalised;

/** Proposes what the columns of a form are filled with: by the words that offices use, and by the office's own columns. */
final class Proposal {
    private static final Map<String, Filling> WORDS = words();
    private final Map<String, Filling> own = new HashMap<>();

    /** @param columns every column there is */
    Proposal(List<Column> columns) {
        columns.stream().filter(ExtraColumn.class::isInstance)
                .forEach(one -> own.putIfAbsent(Normalised.key(((ExtraColumn) one).header()), new Filling.Of(one)));
    }

    List<BookColumn> of(Page page) {
        return page.slots().stream()
                .map(slot -> new BookColumn(slot.index(), slot.heading().replace("\0", ""), of(slot),
                        Map.of()))
                .toList();
    }

    /** The whole heading, then its last piece, then the first of its pieces, without what stands in brackets. */
    private Filling of(Slot slot) {
        String heading = slot.heading();
        String[] pieces = heading.split("/");
        return Stream.of(heading, heading.replace("/", ""), pieces[pieces.length - 1], pieces[0])
                .flatMap(text -> Stream.of(text, text.replaceAll("[(\\uff08].*?[)\\uff09]", "")))
                .flatMap(text -> find(Normalised.key(text)).stream()).findFirst().orElse(Filling.NOTHING);
    }

    private Optional<Filling> find(String key) {
        return Optional.ofNullable(WORDS.get(key)).or(() -> Optional.ofNullable(own.get(key)));
    }

    /** The sheet of which most is understood; the first of those. */
    Page best(List<Page> pages) {
        return pages.stream().max(Comparator.<Page>comparingLong(page -> of(page).stream().filter(BookColumn::filled)
                .count()).thenComparing(Comparator.comparingInt(Page::sheet).reversed())).orElseThrow();
    }

    private static Map<String, Filling> words() {
        Map<String, Filling> words = new HashMap<>();
        try (var in = Objects.requireNonNull(Proposal.class.getResourceAsStream("/import/forms.tsv"));
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).map(line -> line.split("\t", 2))
                    .forEach(parts -> Stream.of(parts[1].split("\\|")).map(Normalised::key)
                            .forEach(word -> words.putIfAbsent(word, Filling.of(parts[0]))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
