package org.rostra.voice;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody writes.
 *
 * @param about  the account that it is about, by name, number or link; may be empty
 * @param office it concerns the publicity department
 * @param named  the units that answer may know who wrote
 * @param fears  he fears to be paid back for it
 * @param remembered whether he finds it again while signed in
 */
public record Wanted(Opinion.@Nullable Kind kind, String text, String about, @Nullable UUID unit, boolean office,
        boolean named, boolean fears, Who who, boolean remembered) {
    String whole() {
        return String.join("\n", List.of(String.valueOf(kind), text, about, String.valueOf(unit),
                String.valueOf(office), String.valueOf(named), String.valueOf(fears), String.valueOf(who.name()),
                String.valueOf(who.contact())));
    }
}
