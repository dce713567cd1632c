package org.rostra.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostra.TestDatabase;
import org.rostra.University;
import org.rostra.conduct.ForgetMeasures;
import org.rostra.conduct.Measure;
import org.rostra.ledger.Act;
import org.rostra.ledger.Finding;
import org.rostra.ledger.Ledger;
import org.rostra.notify.ClimbLadder;
import org.rostra.notify.Remind;
import org.rostra.paper.Papers;
import org.rostra.security.House;

/** R15: a year after their end nobody can tell whom measures were about, who reported them, or what was said; and the ledger still verifies. */
class MeasureForgottenTest {
    private TestDatabase database;
    private House house;
    private University university;
    private LedMeasures led;

    @BeforeEach
    void open() {
        database = TestDatabase.fresh();
        house = House.on(database);
        university = new University(house);
        university.on("2026-03-02");
        led = new LedMeasures(university);
        university.bean(Remind.class).remind(Act.bySystem(House.now()));
        university.bean(ClimbLadder.class).climb(Act.bySystem(House.now()));
        led.judged();
        led.asked();
        for (Measure one : List.of(led.member, led.appealed, led.bar)) {
            university.bean(Papers.class).print(university.by(one == led.bar ? "clerk" : "custodian"),
                    one.asSubject(), "measure-decision", one.asSubject(), "http://localhost");
        }
    }

    @AfterEach
    void close() {
        house.close();
        database.close();
    }

    @Test
    void nobodyCanTellWhomItWasAbout() {
        assertThat(together()).as("the search finds what is there to be found").contains("conduct.measure");
        university.on("2028-03-10");
        Act act = Act.bySystem(House.now());
        while (university.bean(ForgetMeasures.class).forget(act) > 0) {
            // A few at a time.
        }
        List<String> words = new ArrayList<>(led.everyWord());
        words.add(LedMeasures.NAMED);
        assertThat(Leaked.tables(database.owner(), words)).isEmpty();
        assertThat(Leaked.tables(database.owner(), List.of(LedMeasures.REPORTER, LedMeasures.ACCUSED,
                LedMeasures.APPELLANT))).allMatch(one -> one.startsWith("directory.person: ")).hasSize(3);
        assertThat(together()).isEmpty();
        List<Finding> findings = new ArrayList<>();
        university.bean(Ledger.class).check(findings::add);
        assertThat(findings).isEmpty();
        assertThat(house.sql().sql("select count(*) from conduct.measure where forgotten").query(Integer.class)
                .single()).isEqualTo(3);
    }

    /** Tables with a row in which one of the people stands together with a measure, by its id or its number, or in a table of measures. */
    private List<String> together() {
        List<String> found = new ArrayList<>();
        for (String person : List.of("accused", "appellant", "reporter")) {
            found.addAll(Leaked.together(database.owner(), university.id(person).toString(), List.of(
                    led.member.id().toString(), led.appealed.id().toString(), led.bar.id().toString(),
                    led.member.number(), led.appealed.number(), led.bar.number(), led.group.toString())));
        }
        return found.stream().map(one -> one.toLowerCase(Locale.ROOT)).distinct().sorted().toList();
    }
}
