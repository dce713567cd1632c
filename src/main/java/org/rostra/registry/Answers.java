package org.rostra.registry;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.rostra.ledger.Ids;

/** What somebody filled into a form of the pack: values by field, several where the field takes several. */
public record Answers(Map<String, List<String>> values) {
    public static final Answers NONE = new Answers(Map.of());

    public Answers {
        values = Map.copyOf(values);
    }

    public List<String> all(String field) {
        return values.getOrDefault(field, List.of());
    }

    public Optional<String> find(String field) {
        return all(field).stream().map(String::strip).filter(text -> !text.isEmpty()).findFirst();
    }

    /** The answer as text; empty where there is none. */
    public String text(String field) {
        return find(field).orElse("");
    }

    public boolean is(String field, String value) {
        return all(field).contains(value);
    }

    public Optional<UUID> id(String field) {
        return find(field).flatMap(Ids::find);
    }

    public Optional<LocalDate> date(String field) {
        return find(field).flatMap(text -> {
            try {
                return Optional.of(LocalDate.parse(text));
            } catch (DateTimeParseException _) {
                return Optional.empty();
            }
        });
    }

    /** The answer as a number; none where it is not one. */
    public Optional<Long> number(String field) {
        return find(field).filter(text -> text.matches("\\d{1,12}")).map(Long::valueOf);
    }

    /** These answers with those of one page put over them; a field of the page that came empty is cleared. */
    public Answers with(Map<String, List<String>> page) {
        Map<String, List<String>> all = new LinkedHashMap<>(values);
        page.forEach((field, given) -> {
            List<String> kept = given.stream().filter(text -> !text.isBlank()).toList();
            if (kept.isEmpty()) {
                all.remove(field);
            } else {
                all.put(field, kept);
            }
        });
        return new Answers(all);
    }
}
