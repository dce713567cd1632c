package org.rostra.demo;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.rostra.directory.Office;
import org.rostra.directory.People;
import org.rostra.directory.Person;
import org.rostra.directory.Seat;
import org.rostra.directory.SeatFinder;
import org.rostra.directory.Seats;
import org.rostra.directory.Unit;
import org.rostra.directory.Units;
import org.rostra.ledger.Clock;
import org.rostra.policy.NameForm;
import org.rostra.policy.Regulation;
import org.rostra.policy.WordList;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** What the applicants write into the forms. */
@Component
@ConditionalOnBooleanProperty("rostra.demo")
class Paper {
    private static final String PUBLICITY = "publicity";

    private final Phrases phrases = new Phrases();
    private final Units units;
    private final People people;
    private final Seats seats;
    private final SeatFinder finder;
    private final Regulation regulation;
    private final Clock clock;

    Paper(Units units, People people, Seats seats, SeatFinder finder, Regulation regulation, Clock clock) {
        this.units = units;
        this.people = people;
        this.seats = seats;
        this.finder = finder;
        this.regulation = regulation;
        this.clock = clock;
    }

    Person person(String number) {
        return people.findByNumber(number).orElseThrow(() -> new IllegalStateException("no person " + number));
    }

    Map<String, List<String>> application(Row row) {
        Map<String, List<String>> answers = account(row);
        String place = phrases.get("place");
        put(answers, "audience", row.get("audience"));
        answers.put("content", Arrays.asList(row.get("content").split(",")));
        put(answers, "frequency", "weekly");
        put(answers, "registered-in", place);
        put(answers, "operated-in", place);
        people(answers, row);
        answers.put("security", List.of("named-keeper", "two-factor"));
        answers.put("undertaking",
                regulation.list("undertaking").on(clock.today()).stream().map(WordList.Entry::id).toList());
        return answers;
    }

    /** The one form of an account that a person keeps in his own name; it exists already. */
    Map<String, List<String>> personal(Row row, LocalDate opened) {
        Map<String, List<String>> answers = account(row);
        put(answers, "account-id", id(row));
        row.find("link").ifPresent(link -> put(answers, "link", link));
        put(answers, "opened-on", opened.toString());
        put(answers, "contact", phrases.get("contact"));
        return answers;
    }

    Map<String, List<String>> filing(Row row, LocalDate opened) {
        Map<String, List<String>> answers = new HashMap<>();
        put(answers, "actual-name", row.get("name"));
        put(answers, "account-id", id(row));
        row.find("link").ifPresent(link -> put(answers, "link", link));
        put(answers, "opened-on", opened.toString());
        put(answers, "contact", phrases.get("contact"));
        boolean certified = row.get("registrant").equals("institution");
        put(answers, "certified", certified ? "yes" : "no");
        if (certified) {
            put(answers, "certified-as", regulation.institution().names(NameForm.FULL).getFirst());
            put(answers, "certified-until", opened.plusYears(1).toString());
        }
        put(answers, "phone-owner", certified ? "unit" : "person");
        return answers;
    }

    private Map<String, List<String>> account(Row row) {
        Map<String, List<String>> answers = new HashMap<>();
        put(answers, "kind", "new");
        put(answers, "owner", owner(row).id().toString());
        Stream.of("platform", "name", "reason", "registrant").forEach(field -> put(answers, field, row.get(field)));
        return answers;
    }

    private void people(Map<String, List<String>> answers, Row row) {
        String applicant = person(row.get("applicant")).id().toString();
        Person second = person(row.get("second"));
        String head = head(owner(row)).map(UUID::toString).orElse(applicant);
        put(answers, "head", head);
        put(answers, "custodian-b", second.id().toString());
        Stream.of(person(row.get("applicant")), second).filter(one -> one.expectedLeave() != null)
                .forEach(one -> put(answers, one.equals(second) ? "custodian-b-leaves" : "custodian-a-leaves",
                        String.valueOf(one.expectedLeave())));
        put(answers, "first-review", applicant);
        put(answers, "second-review", second.id().toString());
        put(answers, "third-review", head);
    }

    private Optional<UUID> head(Unit owner) {
        return finder.firstLineOf(owner).or(() -> finder.named(PUBLICITY))
                .flatMap(unit -> seats.holders(new Seat.OfficeAt(Office.HEAD, unit.id()), clock.today()).stream()
                        .sorted().findFirst());
    }

    private Unit owner(Row row) {
        return units.findByCode(row.get("owner")).orElseThrow();
    }

    private static String id(Row row) {
        return row.find("id").orElseGet(() -> row.get("link"));
    }

    private static void put(Map<String, List<String>> answers, String field, String value) {
        answers.put(field, List.of(value));
    }
}
