package org.rostra.access.web.organisation;

import java.util.List;
import java.util.stream.Stream;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.directory.People;
import org.rostra.directory.Person;
import org.rostra.directory.Units;
import org.rostra.web.Answer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Short lists to choose from while typing. Of a number everybody sees the last four digits only. */
@Controller
class PickPages {
    private static final int MOST = 10;

    private final Units units;
    private final People people;

    PickPages(Units units, People people) {
        this.units = units;
        this.people = people;
    }

    @GetMapping("/pick/units")
    @Does(Action.PICK)
    Answer units(@RequestParam(defaultValue = "") String q) {
        return Answer.screen("directory/pick-units").with("found", units.search(q, MOST));
    }

    @GetMapping("/pick/people")
    @Does(Action.PICK)
    Answer people(@RequestParam(defaultValue = "") String q) {
        List<Person> found = people.search(q, MOST);
        return Answer.screen("directory/pick-people").with("found", found).with("homes", units
                .byId(found.stream().map(Person::unit).flatMap(Stream::ofNullable).toList()));
    }
}
