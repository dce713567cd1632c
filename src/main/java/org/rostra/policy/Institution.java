package org.rostra.policy;

import java.util.List;
import java.util.Map;

/**
 * Whose regulation it is.
 *
 * @param forms its registered names by form; the names of its units come from the directory
 * @param units the units that procedures name, by their id in the pack
 */
public record Institution(Wording name, Map<NameForm, List<String>> forms, Map<String, NamedUnit> units) {
    /** A unit that procedures name; {@code code} is its code in the institution's unit tree. */
    public record NamedUnit(String id, String code, Wording name) {}

    /** The registered names of one form, possibly none. */
    public List<String> names(NameForm form) {
        return forms.getOrDefault(form, List.of());
    }

    /** The department that runs the regulation; every pack names it. */
    public NamedUnit publicity() {
        NamedUnit publicity = units.get("publicity");
        if (publicity == null) {
            throw new IllegalStateException("the pack names no unit with the id publicity");
        }
        return publicity;
    }
}
