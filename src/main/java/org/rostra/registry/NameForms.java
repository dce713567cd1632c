package org.rostra.registry;

import java.util.List;

/**
 * The forms of an institution's name that its regulation protects (第二条).
 *
 * @param full
 *            the official full name
 * @param abbreviations
 *            registered Chinese short names
 * @param latin
 *            registered Latin short names and the English name
 * @param historical
 *            full names it had before
 * @param distinctiveUnits
 *            names of units that no other institution has: carried alone they suffice
 * @param units
 *            names of units that others may have too: carried alone they call for a person's eye
 */
public record NameForms(String full, List<String> abbreviations, List<String> latin, List<String> historical,
        List<String> distinctiveUnits, List<String> units) {
    public NameForms {
        abbreviations = List.copyOf(abbreviations);
        latin = List.copyOf(latin);
        historical = List.copyOf(historical);
        distinctiveUnits = List.copyOf(distinctiveUnits);
        units = List.copyOf(units);
    }

    /** An institution of which only the full name is registered. */
    public static NameForms of(String full) {
        return new NameForms(full, List.of(), List.of(), List.of(), List.of(), List.of());
    }
}
