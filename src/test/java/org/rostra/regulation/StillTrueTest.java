package org.rostra.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostra.TestDatabase;
import org.rostra.University;
import org.rostra.Without;
import org.rostra.access.Forbidden;
import org.rostra.access.NotFound;
import org.rostra.duty.Duties;
import org.rostra.duty.Duty;
import org.rostra.ledger.Act;
import org.rostra.ledger.Event;
import org.rostra.ledger.Ledger;
import org.rostra.ledger.Repeated;
import org.rostra.ledger.Subject;
import org.rostra.policy.DatedRule;
import org.rostra.policy.Refused;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.procedure.Desk;
import org.rostra.registry.campaign.StillTrue;
import org.rostra.registry.change.ReportChange;
import org.rostra.security.House;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A record that nobody touched for a year is asked after once, and confirmed in one click. */
class StillTrueTest {
    private static final String TASK = "campaign.still-true";

    private static TestDatabase database;
    private static House house;
    private static University university;

    /** The same regulation, with the rule switched off. */
    static class Off {
        @Bean
        @Primary
        Regulation off(@Qualifier("regulation") Regulation of) {
            return Without.rules(of, Rule.STILL_TRUE);
        }
    }

    @BeforeAll
    static void open() {
        database = TestDatabase.fresh();
        house = House.on(database);
        university = new University(house);
    }

    @AfterAll
    static void close() {
        house.close();
        database.close();
    }

    @BeforeEach
    void monday() {
        university.on("2026-03-02");
        house.sql().sql("update registry.account set changed_at = '2026-03-02', confirmed_at = null").update();
    }

    @Test
    void isAskedOnceAfterAYearAndConfirmedInOneClick() {
        UUID account = running("a", "2025-03-01T12:00:00Z");
        UUID young = running("b", "2025-03-02T12:00:00Z");
        assertThat(ask()).isEqualTo(1);
        assertThat(ask()).as("asked once").isZero();
        assertThat(open(young)).isEmpty();
        assertThat(open(account)).singleElement().satisfies(duty -> assertThat(duty.due()).isNull());
        assertThat(university.bean(Desk.class).owed(university.by("custodian"))).extracting(Desk.Line::path)
                .contains("/accounts/" + account + "/still-true");
        Act click = university.by("custodian2");
        records().confirm(click, account);
        assertThatThrownBy(() -> records().confirm(click, account)).isInstanceOf(Repeated.class);
        assertThat(open(account)).isEmpty();
        assertThat(history(account).getLast().type()).isEqualTo("account.confirmed");
        assertThat(ask()).isZero();
        university.on("2027-03-01");
        house.sql().sql("update registry.account set changed_at = '2027-02-01' where id = :id").param("id", young)
                .update();
        assertThat(ask()).isZero();
        university.on("2027-03-03");
        assertThat(ask()).as("a year after it was confirmed").isEqualTo(1);
    }

    @Test
    void aReportAnswersTheQuestionToo() {
        UUID account = running("c", "2025-01-01T12:00:00Z");
        assertThat(ask()).isEqualTo(1);
        university.bean(ReportChange.class).report(university.by("custodian"), account,
                Map.of("items", List.of("contact"), "contact", List.of("0731-88812345"), "happened-on",
                        List.of("2026-03-02"), "reason", List.of("搬迁")));
        assertThat(open(account)).isEmpty();
        assertThat(ask()).as("a report is on its way").isZero();
    }

    @Test
    void aNewCustodianHasLookedAtIt() {
        UUID account = running("d", "2025-01-01T12:00:00Z");
        house.sql().sql("update registry.custody set from_on = '2026-02-01' where account_id = :id")
                .param("id", account).update();
        assertThat(ask()).isZero();
    }

    @Test
    void onlyWhoKeepsItConfirmsAndOnlyWhatRuns() {
        UUID account = running("e", "2026-03-01T12:00:00Z");
        assertThatThrownBy(() -> records().confirm(university.by("stranger"), account)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> records().confirm(university.by("clerk"), account)).isInstanceOf(Forbidden.class);
        house.sql().sql("update registry.account set state = 'SUSPENDED' where id = :id").param("id", account).update();
        assertThatThrownBy(() -> records().confirm(university.by("custodian"), account))
                .isInstanceOfSatisfying(Refused.class,
                        refused -> assertThat(refused.reason().name()).isEqualTo("NOT_RUNNING"));
    }

    @Test
    void thePackSwitchesItOff() {
        UUID account = running("f", "2020-01-01T12:00:00Z");
        try (House off = House.with(database, new Class<?>[]{Off.class})) {
            assertThat(off.bean(StillTrue.class).ask(Act.bySystem(House.now()), null)).isEmpty();
        }
        // The house with the rule has an hourly job that may have asked meanwhile.
        ask();
        assertThat(open(account)).hasSize(1);
    }

    private static UUID running(String name, String changed) {
        UUID account = university.draft("custodian", "BIZ", "湖南财院" + name, "wechat-official");
        house.sql().sql("""
                update registry.account set state = 'RUNNING', canonical_id = :name, changed_at = cast(:at as timestamptz)
                where id = :id
                """).param("id", account).param("name", name).param("at", changed).update();
        for (String person : List.of("custodian", "custodian2")) {
            house.sql().sql("""
                    insert into registry.custody (id, account_id, person_id, from_on)
                    values (:id, :account, :person, '2024-01-01')
                    """).param("id", org.rostra.ledger.Ids.next()).param("account", account)
                    .param("person", university.id(person)).update();
        }
        return account;
    }

    private static int ask() {
        List<UUID> asked = records().ask(Act.bySystem(House.now()), null);
        return asked.size() + (asked.isEmpty() ? 0 : records().ask(Act.bySystem(House.now()), asked.getLast()).size());
    }

    private static List<Duty> open(UUID account) {
        return university.bean(Duties.class).openAbout(new Subject("account", account)).stream()
                .filter(duty -> duty.task().equals(TASK)).toList();
    }

    private static List<Event> history(UUID account) {
        return Optional.of(university.bean(Ledger.class).historyOf(new Subject("account", account))).orElseThrow();
    }

    private static StillTrue records() {
        return university.bean(StillTrue.class);
    }
}
