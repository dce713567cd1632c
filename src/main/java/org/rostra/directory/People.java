package org.rostra.directory;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The people of the institution who have a part in the register. */
@Component
public class People {
    private final PersonTable table;

    People(PersonTable table) {
        this.table = table;
    }

    /** The person of an id that another record refers to. */
    public Person get(UUID id) {
        return table.find(id).orElseThrow(() -> new IllegalStateException("no person " + id));
    }

    public Optional<Person> find(UUID id) {
        return table.find(id);
    }

    public Optional<Person> findByNumber(String number) {
        return table.findByNumber(number.strip());
    }

    public Map<UUID, Person> byId(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : table.list(ids).stream().collect(Collectors.toMap(Person::id, Function.identity()));
    }

    public List<Person> search(String text, int limit) {
        return text.isBlank() ? List.of() : table.search(text.strip(), limit);
    }
}
