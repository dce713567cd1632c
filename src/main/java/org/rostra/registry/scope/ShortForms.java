package org.rostra.registry.scope;

import java.util.List;

/** The short forms that usage makes of an official name: the ending is cut short, the beginning stays. */
final class ShortForms {
    private static final List<String[]> ENDINGS = Table.rows("short-forms.tsv");

    private ShortForms() {
    }

    /** Evidence that a name speaks of that institution, never a registered form. */
    static List<String> of(String official) {
        return ENDINGS.stream().filter(row -> official.endsWith(row[0]) && official.length() - row[0].length() >= 2)
                .map(row -> official.substring(0, official.length() - row[0].length()) + row[1]).toList();
    }
}
