package org.rostra.procedure.saved;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rostra.access.Access;
import org.rostra.access.Action;
import org.rostra.access.NotFound;
import org.rostra.ledger.Act;
import org.rostra.ledger.Ids;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The filters that a person keeps of a list; a preference, of which the ledger keeps nothing. */
@Component
public class SavedFilters {
    private final SavedFilterTable table;
    private final Access access;
    private final Map<String, FilteredList> lists;

    SavedFilters(SavedFilterTable table, Access access, List<FilteredList> lists) {
        this.table = table;
        this.access = access;
        this.lists = lists.stream().collect(Collectors.toMap(FilteredList::id, Function.identity()));
    }

    /** The list of this name. */
    public FilteredList list(String id) {
        return Optional.ofNullable(lists.get(id)).orElseThrow(NotFound::new);
    }

    /** The person's filters in his order, with how much each finds; one capped count for each. */
    @Transactional(readOnly = true)
    public List<Tab> tabs(Act act, String id, Map<String, String> shown) {
        FilteredList list = list(id);
        Map<String, String> now = list.understood(shown);
        return act.person().map(person -> table.list(person, id)).orElse(List.of()).stream()
                .map(one -> new Tab(one, address(list, one), list.count(act, one.parameters()),
                        !now.isEmpty() && now.equals(one.parameters())))
                .toList();
    }

    /**
     * Keeps what the address filters under the name, behind the others.
     *
     * @throws FilterRefused without a name or a filter, of a name there is already, or beyond the most
     */
    @Transactional
    public SavedFilter save(Act act, String id, String name, Map<String, String> parameters) {
        access.check(act, Action.FILTER_KEEP);
        FilteredList list = list(id);
        UUID person = act.person().orElseThrow();
        Map<String, String> filter = list.understood(parameters);
        if (filter.isEmpty()) {
            throw FilterRefused.of("nothing");
        }
        List<SavedFilter> kept = table.lock(person, id);
        if (kept.size() >= SavedFilter.MOST) {
            throw FilterRefused.of("too-many", SavedFilter.MOST);
        }
        var one = new SavedFilter(Ids.next(), person, id, free(name, kept), filter);
        table.insert(one, kept.size() + 1);
        return one;
    }

    @Transactional
    public SavedFilter rename(Act act, UUID id, String name) {
        SavedFilter own = own(act, id);
        List<SavedFilter> others = table.lock(own.person(), own.list()).stream().filter(one -> !one.id().equals(id))
                .toList();
        table.rename(id, free(name, others));
        return own;
    }

    /** Moves it by one place; at the end it stays. */
    @Transactional
    public SavedFilter move(Act act, UUID id, boolean up) {
        SavedFilter own = own(act, id);
        List<UUID> order = new ArrayList<>(table.lock(own.person(), own.list()).stream().map(SavedFilter::id).toList());
        int at = order.indexOf(id);
        int to = Math.clamp(at + (up ? -1 : 1), 0, order.size() - 1);
        Collections.swap(order, at, to);
        table.order(order);
        return own;
    }

    @Transactional
    public SavedFilter remove(Act act, UUID id) {
        SavedFilter own = own(act, id);
        table.delete(id);
        return own;
    }

    private SavedFilter own(Act act, UUID id) {
        access.check(act, Action.FILTER_KEEP);
        return table.find(id).stream().filter(one -> act.person().filter(one.person()::equals).isPresent()).findFirst()
                .orElseThrow(NotFound::new);
    }

    private static String free(String name, List<SavedFilter> others) {
        String plain = name.replaceAll("\\p{Cntrl}", "").strip();
        if (plain.isEmpty() || plain.length() > SavedFilter.LONGEST_NAME) {
            throw FilterRefused.of("name-missing", SavedFilter.LONGEST_NAME);
        }
        if (others.stream().anyMatch(one -> one.name().equals(plain))) {
            throw FilterRefused.of("twice", plain);
        }
        return plain;
    }

    /** Where the list shows what the filter finds. */
    public String address(SavedFilter one) {
        return address(list(one.list()), one);
    }

    private static String address(FilteredList list, SavedFilter one) {
        return list.path() + "?" + SavedFilterTable.text(one.parameters());
    }
}
