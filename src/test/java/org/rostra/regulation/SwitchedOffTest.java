package org.rostra.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostra.TestDatabase;
import org.rostra.University;
import org.rostra.Without;
import org.rostra.directory.Departures;
import org.rostra.directory.reorganise.Names;
import org.rostra.directory.reorganise.Reorganisation;
import org.rostra.directory.reorganise.Reorganisations;
import org.rostra.directory.reorganise.Wanted;
import org.rostra.duty.Duties;
import org.rostra.duty.Duty;
import org.rostra.ledger.Act;
import org.rostra.ledger.Subject;
import org.rostra.policy.Refused;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.procedure.CaseFile;
import org.rostra.procedure.StandIns;
import org.rostra.registry.Account;
import org.rostra.registry.CorrectAccount;
import org.rostra.registry.Correction;
import org.rostra.registry.change.Closings;
import org.rostra.registry.change.CustodyWatch;
import org.rostra.registry.change.ReportChange;
import org.rostra.registry.change.SuspendAccount;
import org.rostra.security.House;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A pack may switch rules off: what they ask for is then not asked, and what they allow is not in use. */
class SwitchedOffTest {
    private static House house;
    private static University university;
    private static int number;

    /** The regulation without the rules that are tried here. */
    static class Off {
        @Bean
        @Primary
        Regulation off(@Qualifier("regulation") Regulation of) {
            return Without.rules(of, Rule.TWO_CUSTODIANS, Rule.LEAVING_FORESEEN, Rule.CERTIFICATION_ENDS,
                    Rule.NAME_DETERMINED, Rule.CLERICAL_CORRECTION, Rule.UNIT_REPORT, Rule.SUSPENSION, Rule.STAND_IN);
        }
    }

    @BeforeAll
    static void open() {
        house = House.with(TestDatabase.fresh(), new Class<?>[]{Off.class});
        university = new University(house);
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
    void oneCustodianIsEnoughWhereNobodyAsksForTwo() {
        UUID id = running("keeper-one");
        university.bean(Departures.class).leave(university.by("keeper"), university.id("keeper-one"),
                LocalDate.parse("2026-03-02"));
        assertThat(tasks(id)).isEmpty();
    }

    @Test
    void aLeavingIsNotForeseen() {
        UUID id = running("keeper-two");
        house.sql().sql("update registry.custody set expected_leave = '2026-03-20' where account_id = :id")
                .param("id", id).update();
        assertThat(university.bean(CustodyWatch.class).foresee(Act.bySystem(House.now()))).isZero();
        assertThat(tasks(id)).isEmpty();
    }

    @Test
    void aCertificationEndsUntold() {
        UUID id = running("keeper-three");
        house.sql().sql("update registry.account set certified_until = '2026-03-10' where id = :id").param("id", id)
                .update();
        assertThat(university.bean(Closings.class).remindOfCertificates(Act.bySystem(House.now()))).isZero();
        assertThat(tasks(id)).isEmpty();
    }

    @Test
    void aNameNeedNotBeDeterminedBefore() {
        UUID id = running("keeper-four");
        Map<String, List<String>> form = new HashMap<>();
        University.put(form, "items", "name", "name", "湖南财院改名" + ++number, "happened-on", "2026-03-02", "reason",
                "调整");
        assertThat(university.bean(ReportChange.class).report(university.by("keeper-four"), id, form).procedure())
                .isEqualTo("change-report");
    }

    @Test
    void nothingIsPutRightAtOnce() {
        UUID id = running("keeper-five");
        notInUse(() -> university.bean(CorrectAccount.class).correct(university.by("clerk"), id,
                Correction.CERTIFIED_AS, "学校"));
        notInUse(() -> university.bean(SuspendAccount.class).suspend(university.by("publicity-head"), id, "整顿"));
        notInUse(() -> university.bean(StandIns.class).name(university.by("dean"), university.id("secretary"),
                LocalDate.parse("2026-03-02"), LocalDate.parse("2026-03-05"), Set.of("open-tier-2")));
    }

    @Test
    void aUnitThatIsRenamedReportsNothing() {
        running("keeper-six");
        UUID college = university.unit("BIZ");
        Reorganisation what = university.bean(Reorganisations.class).decide(university.by("keeper"),
                new Wanted(Reorganisation.Kind.RENAME, LocalDate.parse("2026-03-02"), "校发〔2026〕9号",
                        List.of(college), null, new Names("数字商学院", null, null), Set.of()));
        assertThat(what.state()).isEqualTo(Reorganisation.State.DONE);
        assertThat(house.sql().sql("select count(*) from registry.unit_report").query(Long.class).single()).isZero();
    }

    private static UUID running(String keeper) {
        university.person(keeper, "STAFF");
        String name = "湖南财院开关" + ++number;
        UUID id = university.draft(keeper, "BIZ", name, "wechat-official");
        CaseFile file = university.submit(keeper, id);
        List.of("dean", "clerk", "publicity-head").forEach(person -> university.approve(person, file));
        university.approve("clerk", university.file(keeper, id, name, "gh_%012x".formatted(0x50000 + number),
                LocalDate.parse("2026-03-02")));
        return id;
    }

    private static List<String> tasks(UUID id) {
        return university.bean(Duties.class).openAbout(new Subject(Account.KIND, id)).stream().map(Duty::task)
                .toList();
    }

    private static void notInUse(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.reason().name()).isEqualTo("NOT_IN_USE"));
    }
}
