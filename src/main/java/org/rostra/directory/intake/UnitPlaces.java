package org.rostra.directory.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rostra.directory.DirectoryRefused;
import org.rostra.directory.Says;
import org.rostra.directory.Unit;
import org.rostra.directory.intake.UnitIntakeTable.Known;
import org.rostra.policy.Argument;
import org.rostra.text.Normalised;

/** Finds the place of each draft in the tree that the directory and the list make together. Units are told by code. */
final class UnitPlaces {
    private final Map<String, Known> known;
    private final Map<String, UnitDraft> drafts;
    private final Map<String, Set<String>> codesByName = new HashMap<>();
    /** For every unit the code of the one above; the drafts that are still accepted come before what is known. */
    private final Map<String, String> above = new HashMap<>();
    /** The same as the directory has it. */
    private final Map<String, String> before = new HashMap<>();
    private final Map<String, DirectoryRefused> refused = new HashMap<>();
    private final Set<String> good = new HashSet<>();
    private final Optional<String> root;

    UnitPlaces(Collection<Known> units, Collection<UnitDraft> list) {
        known = units.stream().collect(Collectors.toMap(Known::code, Function.identity()));
        drafts = list.stream().collect(Collectors.toMap(UnitDraft::code, Function.identity()));
        Map<UUID, String> codes = units.stream().collect(Collectors.toMap(Known::id, Known::code));
        for (Known unit : units) {
            String parent = unit.parent() == null ? null : codes.get(unit.parent());
            if (parent != null) {
                before.put(unit.code(), parent);
            }
            named(unit.shortName(), unit.code());
            if (!drafts.containsKey(unit.code())) {
                named(unit.name(), unit.code());
            }
        }
        above.putAll(before);
        list.forEach(draft -> named(draft.name(), draft.code()));
        list.forEach(draft -> named(draft.shortName(), draft.code()));
        root = root(units, list);
        list.forEach(this::place);
        list.forEach(draft -> climb(draft.code()));
    }

    /** The code of the unit above; none for the institution itself. */
    Optional<String> above(String code) {
        return Optional.ofNullable(above.get(code));
    }

    Optional<DirectoryRefused> refused(String code) {
        return Optional.ofNullable(refused.get(code));
    }

    boolean isRoot(String code) {
        return root.filter(code::equals).isPresent();
    }

    private void named(@Nullable String name, String code) {
        if (name != null) {
            codesByName.computeIfAbsent(Normalised.key(name), _ -> new HashSet<>()).add(code);
        }
    }

    /** The institution of the directory; else the one unit of the list that stands below none. */
    private static Optional<String> root(Collection<Known> units, Collection<UnitDraft> list) {
        Optional<String> there = units.stream().filter(unit -> unit.parent() == null).map(Known::code).findFirst();
        List<String> tops = list.stream().filter(draft -> draft.parent() == null).map(UnitDraft::code).toList();
        return there.isPresent() || tops.size() != 1 ? there : Optional.of(tops.getFirst());
    }

    private void place(UnitDraft draft) {
        try {
            if (isRoot(draft.code())) {
                if (draft.parent() != null) {
                    throw DirectoryRefused.of(Says.ROOT_MOVED, new Argument.Text(draft.name()));
                }
            } else {
                if (draft.kind() == Unit.Kind.INSTITUTION) {
                    throw DirectoryRefused.of(Says.SECOND_ROOT);
                }
                above.put(draft.code(), parent(draft));
            }
        } catch (DirectoryRefused e) {
            refused.put(draft.code(), e);
        }
    }

    private String parent(UnitDraft draft) {
        String written = draft.parent();
        if (written == null) {
            String stays = before.get(draft.code());
            return stays != null ? stays : root.orElseThrow(() -> DirectoryRefused.of(Says.ROOT_MISSING));
        }
        if (drafts.containsKey(written) || known.containsKey(written)) {
            return written;
        }
        Set<String> called = codesByName.getOrDefault(Normalised.key(written), Set.of());
        if (called.size() != 1) {
            throw DirectoryRefused.of(called.isEmpty() ? Says.PARENT_UNKNOWN : Says.PARENT_AMBIGUOUS,
                    new Argument.Text(written));
        }
        return called.iterator().next();
    }

    /** Walks up from a unit until all on the way is known to stand, and refuses what makes it walk in a circle. */
    private void climb(String from) {
        while (!good.contains(from) && !lost(from)) {
            List<String> way = new ArrayList<>();
            Set<String> seen = new HashSet<>();
            String at = from;
            while (at != null && !good.contains(at) && !lost(at) && seen.add(at)) {
                way.add(at);
                at = above.get(at);
            }
            if (at == null || good.contains(at)) {
                good.addAll(way);
            } else if (lost(at)) {
                fall(way, at);
            } else {
                String met = at;
                way.subList(way.indexOf(met), way.size()).forEach(code -> drop(code, Says.CIRCLE, met));
            }
        }
    }

    /** Below a refused unit that is not there nothing new can stand; what is there stays where it was. */
    private void fall(List<String> way, String refusedOne) {
        String cause = refusedOne;
        for (String code : way.reversed()) {
            drop(code, Says.PARENT_REFUSED, cause);
            if (!lost(code)) {
                return;
            }
            cause = code;
        }
    }

    private void drop(String code, Says why, String cause) {
        UnitDraft draft = drafts.get(code);
        if (draft != null) {
            refused.putIfAbsent(code,
                    DirectoryRefused.of(why, new Argument.Text(draft.name()), new Argument.Text(cause)));
            above.remove(code);
            Optional.ofNullable(before.get(code)).ifPresent(parent -> above.put(code, parent));
        }
    }

    private boolean lost(String code) {
        return refused.containsKey(code) && !known.containsKey(code);
    }
}
