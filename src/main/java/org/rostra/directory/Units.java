package org.rostra.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The bodies of the institution, as a tree. */
@Component
public class Units {
    private static final int MOST_SHOWN = 500;

    private final UnitTable table;

    Units(UnitTable table) {
        this.table = table;
    }

    /** The unit of an id that another record refers to. */
    public Unit get(UUID id) {
        return table.find(id).orElseThrow(() -> new IllegalStateException("no unit " + id));
    }

    public Optional<Unit> find(UUID id) {
        return table.find(id);
    }

    /** The unit if it is open; it stays so until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Unit> findOpen(UUID id) {
        return table.findOpen(id);
    }

    public Optional<Unit> findByCode(String code) {
        return table.findByCode(code);
    }

    /** The institution itself, once it is entered. */
    public Optional<Unit> findRoot() {
        return table.findRoot();
    }

    public Map<UUID, Unit> byId(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : table.list(ids).stream().collect(Collectors.toMap(Unit::id, Function.identity()));
    }

    /** The open units that go by each of these codes, names or short names; what nothing is called is left out. */
    public Map<String, List<Unit>> called(Collection<String> names) {
        Map<String, List<Unit>> called = new HashMap<>();
        if (!names.isEmpty()) {
            table.called(names).forEach(unit -> Stream.of(unit.code(), unit.name(), unit.shortName())
                    .filter(Objects::nonNull).distinct().filter(names::contains)
                    .forEach(name -> called.computeIfAbsent(name, _ -> new ArrayList<>()).add(unit)));
        }
        return called;
    }

    /** The same as they were called on the day. */
    public Map<UUID, Unit> byId(Collection<UUID> ids, LocalDate on) {
        return ids.isEmpty()
                ? Map.of()
                : table.list(ids, on).stream().collect(Collectors.toMap(Unit::id, Function.identity()));
    }

    /** The names of the units by id; an id that is none is left out. */
    public Map<UUID, String> names(Collection<UUID> ids) {
        return byId(ids).values().stream().collect(Collectors.toMap(Unit::id, Unit::name));
    }

    /** The units right below, in the order of pinyin. */
    public List<Unit> below(UUID parent) {
        return table.below(parent, null, MOST_SHOWN);
    }

    /** A page of the same that comes after one of them; none for the first page. */
    public List<Unit> below(UUID parent, @Nullable UUID after, int limit) {
        return table.below(parent, after, limit);
    }

    /** The units that stood right below and are closed, the last one first. */
    public List<Unit> closedBelow(UUID parent) {
        return table.closedBelow(parent, MOST_SHOWN);
    }

    /** How departments and colleges are called, and were called before: names by which the public knows the institution. */
    public List<String> publicNames() {
        return table.publicNames();
    }

    public List<Unit> search(String text, int limit) {
        return text.isBlank() ? List.of() : table.search(text.strip(), limit);
    }
}
