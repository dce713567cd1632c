package org.rostra.directory;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The people of the institution who have a part in the register. */
@Component
public class People {
    private final PersonTable table;
    private final Phones phones;

    People(PersonTable table, Phones phones) {
        this.table = table;
        this.phones = phones;
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

    /** Several at once, by their numbers; a number that is nobody's is left out. */
    public Map<String, Person> byNumbers(Collection<String> numbers) {
        return numbers.isEmpty()
                ? Map.of()
                : table.listByNumbers(numbers).stream().collect(Collectors.toMap(Person::number, Function.identity()));
    }

    public Map<UUID, Person> byId(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : table.list(ids).stream().collect(Collectors.toMap(Person::id, Function.identity()));
    }

    /** The names of the people by id; an id that is none is left out. */
    public Map<UUID, String> names(Collection<UUID> ids) {
        return byId(ids).values().stream().collect(Collectors.toMap(Person::id, Person::name));
    }

    /** People who have not left and whose number, name or pinyin begins with the text. */
    public List<Person> search(String text, int limit) {
        return text.isBlank() ? List.of() : table.search(text.strip(), limit);
    }

    /**
     * A page of the people of one unit who have not left, in the order of pinyin.
     *
     * @param after the last one of the page before; none for the first page
     */
    public List<Person> of(UUID unit, @Nullable UUID after, int limit) {
        return table.ofUnit(unit, after, limit);
    }

    /** How to reach a person: in full for those who keep the directory, masked for everybody else. */
    public Contact contact(UUID id, boolean keeper) {
        Contact contact = table.contact(id)
                .map(sealed -> new Contact(sealed.email(),
                        sealed.phone() == null ? null : phones.open(id, sealed.phone())))
                .orElseThrow(() -> new IllegalStateException("no person " + id));
        return keeper ? contact : contact.masked();
    }
}
