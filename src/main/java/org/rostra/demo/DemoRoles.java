package org.rostra.demo;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.rostra.directory.People;
import org.rostra.directory.Person;
import org.rostra.security.DemoPeople;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** One person for every role, for the sign-in page of the demonstration. */
@Component
@ConditionalOnBooleanProperty("rostra.demo")
class DemoRoles implements DemoPeople {
    private final List<Row> rows = Row.of("roles.tsv");
    private final People people;

    DemoRoles(People people) {
        this.people = people;
    }

    @Override
    public List<DemoPerson> people() {
        return rows.stream().flatMap(row -> people.findByNumber(row.get("number"))
                .map(person -> new DemoPerson(person.id(), key(row), person.name())).stream()).toList();
    }

    UUID person(String role) {
        return findPerson(role).orElseThrow();
    }

    Optional<UUID> findPerson(String role) {
        return rows.stream().filter(row -> row.get("role").equals(role)).findFirst()
                .flatMap(row -> people.findByNumber(row.get("number"))).map(Person::id);
    }

    private static String key(Row row) {
        return "demo.role." + row.get("role").toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
