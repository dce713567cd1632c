package org.rostra.registry.scope;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The words that stand around a name in an account's name, and what they say about it. */
final class Campus {
    private static final Map<String, Terms> SECTIONS = sections();

    /** What may follow an institution's short name: its units, groups, subjects, services. */
    static final Terms AFTER = section("after");
    /** What may stand before it: greetings, slogans, kinds of account. */
    static final Terms BEFORE = section("before");
    /** Bodies of their own: schools, hospitals, firms. */
    static final Terms SEPARATE = section("separate");
    /** Streets, stations, offices of a place. */
    static final Terms PLACE = section("place");
    /** Endings of names of units and groups. */
    static final Terms HEADS = section("heads");
    static final Terms LATIN_AFTER = section("latin-after");
    static final Terms LATIN_BEFORE = section("latin-before");
    /** What follows 大学 where 大学 is no end of a name, and what follows it nevertheless. */
    static final Terms NOT_AFTER_UNIVERSITY = section("not-after-university");
    static final Terms STILL_AFTER_UNIVERSITY = section("still-after-university");
    /** Words that contain one of the above and mean none of it. */
    static final Terms HARMLESS = section("harmless");

    private Campus() {
    }

    private static Terms section(String name) {
        return SECTIONS.getOrDefault(name, new Terms());
    }

    private static Map<String, Terms> sections() {
        Map<String, Terms> sections = new HashMap<>();
        Terms current = new Terms();
        for (String line : Table.lines("campus.txt")) {
            if (line.startsWith("[")) {
                current = new Terms();
                sections.put(line.substring(1, line.length() - 1), current);
            } else if (!line.startsWith("#")) {
                for (String word : List.of(line.split(" "))) {
                    current.add(word, 0);
                }
            }
        }
        return sections;
    }
}
