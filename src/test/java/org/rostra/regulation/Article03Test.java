package org.rostra.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rostra.TestDatabase;
import org.rostra.University;
import org.rostra.directory.Appointments;
import org.rostra.directory.Office;
import org.rostra.directory.Person;
import org.rostra.procedure.CaseFile;
import org.rostra.procedure.CaseView;
import org.rostra.procedure.CaseViews;
import org.rostra.registry.Account;
import org.rostra.registry.Accounts;
import org.rostra.registry.Chain;
import org.rostra.registry.Chains;
import org.rostra.security.House;

/** 第三条: who is in charge, runs, approves and supervises, by the kind of body. */
class Article03Test {
    private static House house;
    private static University university;
    private static int number;

    @BeforeAll
    static void open() {
        house = House.on(TestDatabase.fresh());
        university = new University(house);
        university.on("2026-03-02");
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Proves({"3.1", "3.2", "3.3"})
    @ParameterizedTest
    @CsvSource({"LIB, 2, librarian", "BIZ, 2, dean", "BIZ2401, 3, counsellor", "CLUB, 3, adviser"})
    void tierAndSupervisorFollowFromTheBody(String unit, int tier, String supervisor) {
        Account account = account(unit);
        assertThat(account.tier()).isEqualTo(tier);
        assertThat(chain(account).supervisors()).extracting(Person::id).contains(university.id(supervisor));
    }

    @Test
    @Proves("3.2")
    void bothHeadsOfAUnitSuperviseItsAccounts() {
        assertThat(chain(account("BIZ")).supervisors()).extracting(Person::id)
                .containsExactlyInAnyOrder(university.id("dean"), university.id("secretary"));
    }

    @Test
    @Proves("3")
    void anEmptyOfficeIsAGapThatIsShown() {
        house.sql().sql("update directory.person set left_on = date '2026-03-01' where id = :id")
                .param("id", university.id("adviser")).update();
        try {
            Chain chain = chain(account("CLUB"));
            assertThat(chain.supervisors()).isEmpty();
            assertThat(chain.complete()).isFalse();
        } finally {
            house.sql().sql("update directory.person set left_on = null where id = :id")
                    .param("id", university.id("adviser")).update();
        }
    }

    @Test
    @Proves("3")
    void aCaseWaitsForAnEmptySeatAndFollowsTheOfficeToItsNewHolder() {
        UUID id = university.draft("custodian", "TW", "湖南财院团委" + ++number, "wechat-official");
        CaseFile file = university.submit("custodian", id);
        house.sql().sql("update directory.person set left_on = date '2026-03-01' where id = :id")
                .param("id", university.id("league-head")).update();
        CaseView waiting = house.bean(CaseViews.class).getFor(university.by("clerk"), file.id());
        assertThat(waiting.vacant()).isTrue();
        assertThat(waiting.file().step()).isEqualTo(1);

        university.appoint("league-next", Office.HEAD, "TW");
        CaseView held = house.bean(CaseViews.class).getFor(university.by("clerk"), file.id());
        assertThat(held.able()).extracting(Person::id).containsExactly(university.id("league-next"));
        assertThat(university.approve("league-next", file).step()).isEqualTo(2);
    }

    @Test
    @Proves("3.1")
    void whatThePublicityDepartmentAsksForIsDecidedAboveIt() {
        UUID id = university.draft("clerk", "XCB", "湖南财院宣传" + ++number, "wechat-official");
        CaseFile file = university.submit("clerk", id);
        List<String> seats = file.steps().stream().map(step -> step.seat().key()).toList();
        assertThat(seats.getLast()).contains(Office.SCHOOL_LEADER.name());
    }

    /** 辅导员, 指导老师 are staff: a student gets neither office, and the clause says why. */
    @ParameterizedTest
    @Proves("3.3")
    @CsvSource({"COUNSELLOR, BIZ2401", "ADVISER, CLUB"})
    void noStudentSupervisesStudents(Office office, String unit) {
        WorkGroups.refused(() -> university.appoint("student", office, unit), "STUDENT_SUPERVISES", "3.3");
        assertThat(house.bean(Appointments.class).of(university.id("student"), LocalDate.parse("2026-03-02")))
                .isEmpty();
    }

    private Account account(String unit) {
        UUID id = university.draft("custodian", unit, "湖南财院之窗" + ++number, "wechat-official");
        return house.bean(Accounts.class).getFor(university.by("custodian"), id);
    }

    private Chain chain(Account account) {
        return house.bean(Chains.class).of(university.by("custodian"), account);
    }
}
