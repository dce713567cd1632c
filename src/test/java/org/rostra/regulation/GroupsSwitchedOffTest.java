package org.rostra.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostra.regulation.WorkGroups.refused;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostra.TestDatabase;
import org.rostra.University;
import org.rostra.Without;
import org.rostra.directory.Office;
import org.rostra.groups.GroupKind;
import org.rostra.groups.RegisterGroup;
import org.rostra.groups.Registration;
import org.rostra.groups.decision.Decision;
import org.rostra.groups.decision.DecisionKind;
import org.rostra.groups.decision.DecisionState;
import org.rostra.groups.education.Educations;
import org.rostra.groups.life.NameDeputy;
import org.rostra.groups.names.NameChecks;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.registry.AccountState;
import org.rostra.security.House;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A pack may know nothing of groups beyond that they exist: then nothing is asked about them. */
class GroupsSwitchedOffTest {
    /** From this day on the regulation does not ask for two either. */
    private static final LocalDate ONE_DECIDES = LocalDate.parse("2030-01-01");
    private static House house;
    private static University university;
    private static WorkGroups groups;

    /** The regulation without the rules of groups, but for the decisions by two and what staff report. */
    static class Off {
        @Bean
        @Primary
        Regulation off(@Qualifier("regulation") Regulation of) {
            return Without.rules(Without.from(ONE_DECIDES, of, Rule.DECIDED_BY_TWO), Rule.CLASS_REPORTS,
                    Rule.CONFIRM_JOINED, Rule.LINE_OF_MEMBERS, Rule.FILE_AT_LINE,
                    Rule.OUTSIDERS_BY_TWO, Rule.REAL_NAMES, Rule.EDUCATION, Rule.EDUCATION_OF_ACCOUNTS,
                    Rule.EDUCATION_REMINDED, Rule.SUBSTITUTE, Rule.NAMED_DEPUTY, Rule.EQUIVALENT_GROUP,
                    Rule.OPEN_REGISTRATIONS, Rule.TEMPORARY_GROUPS, Rule.GRADUATING_GROUPS, Rule.DISSOLVE_GROUP,
                    Rule.SUPERVISOR_BY_BODY);
        }
    }

    @BeforeAll
    static void open() {
        house = House.with(TestDatabase.fresh(), new Class<?>[]{Off.class});
        university = new University(house);
        groups = new WorkGroups(university);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @BeforeEach
    void monday() {
        university.on("2026-03-02");
    }

    @Test
    void noSupervisorIsAskedNothingIsFiledAndNobodyHasTooMany() {
        UUID id = groups.register("student", GroupKind.CLASS, "BIZ2401");
        groups.count("student", id, 500);
        groups.round();
        assertThat(groups.tasks(id)).isEmpty();
        assertThat(groups.membership(id).reached()).isNull();
        refused(() -> groups.file("student", id), "BELOW_LINE");
        for (int i = 0; i < 10; i++) {
            groups.register("student", GroupKind.CLASS, "BIZ2401");
        }
        assertThat(university.bean(RegisterGroup.class).equivalent(university.by("counsellor"),
                university.unit("BIZ2401"), "qq-group")).isEmpty();
    }

    /** One who confirmed while it was asked is not asked again for ever by a round that finds him gone. */
    @Test
    void aRoundEndsThoughASupervisorIsGone() {
        String before = "before";
        String unit = groups.classWith(before);
        UUID id = groups.register("student", GroupKind.CLASS, unit);
        house.sql().sql("""
                insert into registry.membership (account_id, asked_on, admitted_on, admitted_by)
                values (:id, '2026-02-02', '2026-02-03', :by)
                """).param("id", id).param("by", university.id("adviser")).update();
        org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(java.time.Duration.ofSeconds(30), groups::round);
        assertThat(groups.tasks(id)).isEmpty();
    }

    @Test
    void theHeadIsAskedWithoutLimitAndSupervisesHimself() {
        UUID id = groups.register("custodian", GroupKind.WORK, "LIB");
        assertThat(groups.duties(id)).singleElement().satisfies(duty -> assertThat(duty.due()).isNull());
        university.appoint("vice", Office.DEPUTY, "LIB");
        refused(() -> university.bean(NameDeputy.class).name(university.by("librarian"), id, university.id("vice")),
                "NOT_IN_USE");
    }

    @Test
    void whatIsSilentWaits() {
        UUID id = groups.register("custodian", GroupKind.WORK, "LIB");
        groups.confirm("librarian", id);
        Decision decision = groups.propose("custodian", id, DecisionKind.DISSOLVE, Map.of("why", "不用了"));
        assertThat(groups.duties(decision)).singleElement().satisfies(duty -> assertThat(duty.due()).isNull());
        university.on("2026-06-01");
        groups.round();
        assertThat(groups.now(decision).substitute()).isFalse();
        refused(() -> groups.agree("leader", decision), "NOT_YOUR_TURN");
        groups.agree("librarian", decision);
        assertThat(groups.duties(id)).singleElement().satisfies(duty -> assertThat(duty.due()).isNull());
    }

    @Test
    void outsidersRealNamesAndEducationAreNotAskedFor() {
        UUID id = groups.register("custodian", GroupKind.WORK, "LIB");
        refused(() -> groups.propose("custodian", id, DecisionKind.OUTSIDER, Map.of("person", "李外", "affiliation", "某社",
                "sponsor", university.id("librarian").toString(), "until", "2026-05-01")), "NOT_IN_USE");
        refused(() -> university.bean(NameChecks.class).declare(university.by("custodian"), id, 20), "NOT_IN_USE");
        refused(() -> university.bean(Educations.class).note(university.by("custodian"), List.of(id),
                LocalDate.parse("2026-03-02"), "群规", "某"), "NOT_IN_USE");
        university.on("2027-06-02");
        groups.round();
        assertThat(groups.tasks(id)).containsOnlyOnce("groups.confirm").hasSize(1);
    }

    @Test
    void aTemporaryGroupNeedsNoEndAndNobodyIsAsked() {
        Registration told = groups.told("custodian", GroupKind.TEMPORARY, "LIB");
        UUID id = groups.register("custodian", new Registration(told.kind(), told.platform(), told.name(),
                told.number(), told.unit(), told.owner(), told.range(), told.content(), null, null, null));
        UUID ends = groups.register("custodian", GroupKind.TEMPORARY, "LIB");
        groups.confirm("librarian", id);
        groups.confirm("librarian", ends);
        university.on("2026-06-02");
        groups.round();
        assertThat(groups.tasks(id)).isEmpty();
        assertThat(groups.tasks(ends)).isEmpty();
    }

    @Test
    void classesThatGraduateAreNotListed() {
        String unit = groups.classWith("mentor");
        UUID pupil = university.person("pupil", "STUDENT");
        house.sql().sql("update directory.person set unit_id = :unit, expected_leave = '2026-06-30' where id = :id")
                .param("unit", university.unit(unit)).param("id", pupil).update();
        UUID id = groups.register("pupil", GroupKind.CLASS, unit);
        university.on("2026-06-02");
        groups.round();
        assertThat(groups.tasks(id)).isEmpty();
    }

    /** What no other page can do is still done here: it takes one signature. */
    @Test
    void whereTwoAreNotAskedForOneDecides() {
        UUID id = groups.register("custodian", GroupKind.WORK, "LIB");
        university.on("2029-12-31");
        Decision before = groups.propose("custodian", id, DecisionKind.NAME, Map.of("name", "湖南财院书友"));
        assertThat(groups.account(id).name()).isNotEqualTo("湖南财院书友");
        university.on("2030-01-02");
        Decision alone = groups.propose("custodian", id, DecisionKind.DISSOLVE, Map.of("why", "不用了"));
        assertThat(groups.account(id).state()).isEqualTo(AccountState.CLOSING);
        assertThat(groups.now(alone).state()).isEqualTo(DecisionState.AGREED);
        assertThat(groups.now(alone).signer()).isNull();
        assertThat(groups.now(before).state()).isEqualTo(DecisionState.VOIDED);
        assertThat(groups.duties(alone)).isEmpty();
    }

    /** Where no body is said to be supervised by staff, a student may. */
    @Test
    void aStudentMaySupervise() {
        university.person("monitor", "STUDENT");
        university.appoint("monitor", Office.ADVISER, "CLUB");
        UUID id = groups.register("custodian", GroupKind.CLUB, "CLUB");
        groups.agree("monitor", groups.propose("custodian", id, DecisionKind.NAME, Map.of("name", "湖南财院棋社")));
        assertThat(groups.account(id).name()).isEqualTo("湖南财院棋社");
    }
}
