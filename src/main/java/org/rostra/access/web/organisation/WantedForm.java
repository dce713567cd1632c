package org.rostra.access.web.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rostra.directory.DirectoryRefused;
import org.rostra.directory.People;
import org.rostra.directory.Person;
import org.rostra.directory.Says;
import org.rostra.directory.Unit;
import org.rostra.directory.Units;
import org.rostra.directory.reorganise.Names;
import org.rostra.directory.reorganise.Reorganisation.Kind;
import org.rostra.directory.reorganise.Wanted;
import org.rostra.ledger.Ids;
import org.rostra.policy.Argument;
import org.rostra.web.Typed;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** The form of a reorganisation, as it was typed: codes and numbers become units and people. */
@Component
class WantedForm {
    private final Units units;
    private final People people;

    WantedForm(Units units, People people) {
        this.units = units;
        this.people = people;
    }

    /** @throws DirectoryRefused with the field in which a code or number is unknown */
    Wanted read(UUID unit, Kind kind, MultiValueMap<String, String> typed) {
        List<UUID> concerned = new ArrayList<>(List.of(unit));
        if (kind == Kind.MERGE) {
            words(typed, "others").forEach(code -> concerned.add(unit("others", code)));
        }
        Set<UUID> going = new HashSet<>();
        typed.getOrDefault("going", List.of()).forEach(id -> Ids.find(id).ifPresent(going::add));
        if (kind == Kind.SPLIT) {
            words(typed, "numbers").forEach(number -> going.add(people.findByNumber(number).map(Person::id)
                    .orElseThrow(() -> DirectoryRefused.at("numbers", Says.PERSON_UNKNOWN,
                            new Argument.Text(number)))));
        }
        String into = text(typed, "into");
        Names names = kind == Kind.RENAME
                ? new Names(text(typed, "name"), text(typed, "nameEnglish"), text(typed, "shortName"))
                : null;
        return new Wanted(kind, day(text(typed, "day")), text(typed, "document"),
                concerned.stream().distinct().toList(),
                into.isEmpty() ? null : unit("into", into), names, going);
    }

    private UUID unit(String field, String code) {
        return units.findByCode(code).map(Unit::id)
                .orElseThrow(() -> DirectoryRefused.at(field, Says.UNIT_UNKNOWN, new Argument.Text(code)));
    }

    private static String text(MultiValueMap<String, String> typed, String field) {
        return Optional.ofNullable(typed.getFirst(field)).orElse("").strip();
    }

    private static List<String> words(MultiValueMap<String, String> typed, String field) {
        return Stream.of(text(typed, field).split("[\\s,;\uff0c\uff1b\u3001]+")).filter(word -> !word.isEmpty())
                .toList();
    }

    private static @Nullable LocalDate day(String text) {
        return text.isEmpty()
                ? null
                : Typed.day(text).orElseThrow(() -> DirectoryRefused.at("day", Says.DATE_WRONG, new Argument.Text(
                        text)));
    }
}
