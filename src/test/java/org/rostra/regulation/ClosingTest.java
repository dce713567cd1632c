package org.rostra.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
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
import org.rostra.access.Forbidden;
import org.rostra.duty.Duties;
import org.rostra.duty.Duty;
import org.rostra.policy.Refused;
import org.rostra.procedure.CaseFile;
import org.rostra.procedure.Verb;
import org.rostra.registry.Account;
import org.rostra.registry.AccountState;
import org.rostra.registry.Accounts;
import org.rostra.registry.Attachments;
import org.rostra.registry.FormIncomplete;
import org.rostra.registry.PublicAccounts;
import org.rostra.registry.Verdict;
import org.rostra.registry.change.CloseAccount;
import org.rostra.registry.change.Closings;
import org.rostra.registry.change.SuspendAccount;
import org.rostra.security.House;

/** 注销: closed only on proof that somebody else has checked. And 暂停: an account rests and runs again. */
class ClosingTest {
    private static House house;
    private static University university;
    private static byte[] pdf;
    private static int number;

    @BeforeAll
    static void open() throws IOException {
        house = House.on(TestDatabase.fresh());
        university = new University(house);
        try (var in = ClosingTest.class.getResourceAsStream("/demo/certificate.pdf")) {
            pdf = Optional.ofNullable(in).orElseThrow().readAllBytes();
        }
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
    void closesOnlyOnProofThatSomebodyElseHasChecked() {
        UUID id = running("BIZ");
        CaseFile asked = closing().ask(university.by("custodian"), id, form("no-longer-needed"));
        assertThat(account(id).state()).isEqualTo(AccountState.RUNNING);
        refused(() -> closing().ask(university.by("custodian"), id, form("idle")), "NOT_CLOSABLE");
        refused(() -> prove(id, "2026-03-02"), "NOT_CLOSING");
        university.approve("dean", asked);
        university.approve("publicity-head", asked);
        assertThat(account(id).state()).isEqualTo(AccountState.CLOSING);
        assertThat(verdict(id)).isEqualTo(Verdict.Kind.GENUINE);
        assertThat(duties(id)).singleElement().satisfies(duty -> {
            assertThat(duty.task()).isEqualTo("change.prove-closing");
            assertThat(duty.due()).isEqualTo("2026-03-11");
        });

        university.on("2026-03-05");
        assertThatThrownBy(() -> closing().prove(university.by("custodian"), id, proof("2026-03-04"),
                Optional.empty())).isInstanceOfSatisfying(FormIncomplete.class,
                        one -> assertThat(one.faults()).extracting("field").containsExactly("closing-proof"));
        refused(() -> prove(id, "2026-03-06"), "CLOSED_DAY_WRONG");
        CaseFile file = prove(id, "2026-03-04");
        assertThat(duties(id)).isEmpty();
        assertThat(account(id).state()).isEqualTo(AccountState.CLOSING);
        assertThatThrownBy(() -> university.approve("custodian", file)).isInstanceOf(Forbidden.class);
        university.approve("clerk", file);
        assertThat(account(id).state()).isEqualTo(AccountState.CLOSED);
        assertThat(account(id).closedOn()).isEqualTo("2026-03-04");
        assertThat(university.bean(Accounts.class).custodians(university.by("clerk"), id)).isEmpty();
        assertThat(verdict(id)).isEqualTo(Verdict.Kind.CLOSED);
        assertThat(duties(id)).isEmpty();
    }

    @Test
    void aProofThatDoesNotConvinceIsOwedStill() {
        UUID id = running("BIZ");
        CaseFile asked = closing().ask(university.by("custodian"), id, form("merged"));
        university.approve("dean", asked);
        university.approve("publicity-head", asked);
        CaseFile file = prove(id, "2026-03-02");
        university.decide("clerk", file, new Verb.Refuse(List.of(), "主页仍可访问"));
        assertThat(account(id).state()).isEqualTo(AccountState.CLOSING);
        assertThat(duties(id)).extracting(Duty::task).containsExactly("change.prove-closing");
        university.on("2026-03-20");
        assertThat(duties(id)).allSatisfy(duty -> assertThat(duty.due()).isBefore("2026-03-20"));
        university.approve("clerk", prove(id, "2026-03-19"));
        assertThat(account(id).state()).isEqualTo(AccountState.CLOSED);
    }

    @Test
    void tierThreeIsAgreedToAndCheckedByTheUnitAbove() {
        UUID id = running("BIZ2401");
        CaseFile asked = closing().ask(university.by("student"), id, form("no-staff"));
        university.approve("dean", asked);
        CaseFile file = closing().prove(university.by("student"), id, proof("2026-03-02"), upload());
        assertThatThrownBy(() -> university.approve("clerk", file)).isInstanceOf(Forbidden.class);
        university.approve("secretary", file);
        assertThat(account(id).state()).isEqualTo(AccountState.CLOSED);
    }

    @Test
    void aRefusedClosingLeavesTheAccountRunning() {
        UUID id = running("BIZ");
        CaseFile asked = closing().ask(university.by("custodian"), id, form("idle"));
        university.decide("dean", asked, new Verb.Refuse(List.of(), "仍需使用"));
        assertThat(account(id).state()).isEqualTo(AccountState.RUNNING);
        closing().ask(university.by("custodian"), id, form("idle"));
    }

    @Test
    void restsAndRunsAgainWithAReason() {
        UUID id = running("BIZ");
        SuspendAccount suspensions = university.bean(SuspendAccount.class);
        refused(() -> suspensions.suspend(university.by("dean"), id, " "), "REASON_MISSING");
        refused(() -> suspensions.resume(university.by("dean"), id, "恢复"), "STATE_OTHER");
        assertThatThrownBy(() -> suspensions.suspend(university.by("custodian"), id, "休整"))
                .isInstanceOf(Forbidden.class);
        suspensions.suspend(university.by("publicity-head"), id, "账号疑似被盗");
        assertThat(verdict(id)).isEqualTo(Verdict.Kind.SUSPENDED);
        suspensions.resume(university.by("dean"), id, "已找回并更换密码");
        assertThat(verdict(id)).isEqualTo(Verdict.Kind.GENUINE);
    }

    /** To ask for its end does not make an account genuine that rests. */
    @Test
    void whatRestsIsAnsweredSoUntilItIsClosed() {
        UUID id = running("BIZ");
        university.bean(SuspendAccount.class).suspend(university.by("publicity-head"), id, "账号疑似被盗");
        CaseFile asked = closing().ask(university.by("custodian"), id, form("idle"));
        university.approve("dean", asked);
        university.approve("publicity-head", asked);
        assertThat(account(id).state()).isEqualTo(AccountState.CLOSING);
        assertThat(verdict(id)).isEqualTo(Verdict.Kind.SUSPENDED);
        university.approve("clerk", prove(id, "2026-03-02"));
        assertThat(verdict(id)).isEqualTo(Verdict.Kind.CLOSED);
    }

    @Test
    void aCertificationThatEndsComesOnTheDeskOnce() {
        UUID id = running("BIZ");
        house.sql().sql("update registry.account set certified_until = '2026-04-30' where id = :id").param("id", id)
                .update();
        Closings closings = university.bean(Closings.class);
        university.on("2026-03-30");
        closings.remindOfCertificates(university.by("clerk"));
        assertThat(duties(id)).isEmpty();
        university.on("2026-03-31");
        assertThat(closings.remindOfCertificates(university.by("clerk"))).isEqualTo(1);
        assertThat(closings.remindOfCertificates(university.by("clerk"))).isZero();
        assertThat(duties(id)).singleElement()
                .satisfies(duty -> assertThat(duty.due()).isEqualTo("2026-04-30"));
    }

    private static UUID running(String unit) {
        String custodian = unit.equals("BIZ") ? "custodian" : "student";
        String name = "湖南财院注销" + ++number;
        UUID id = university.draft(custodian, unit, name, "wechat-official");
        CaseFile file = university.submit(custodian, id);
        List<String> way = unit.equals("BIZ") ? List.of("dean", "clerk", "publicity-head") : List.of("dean");
        way.forEach(person -> university.approve(person, file));
        university.approve("clerk", university.file(custodian, id, name, "gh_%012x".formatted(0xf0000 + number),
                LocalDate.parse("2026-03-02")));
        return id;
    }

    private static Map<String, List<String>> form(String reason) {
        Map<String, List<String>> form = new HashMap<>();
        University.put(form, "reason", reason, "farewell", "发布停更公告，内容导出存档");
        return form;
    }

    private static Map<String, List<String>> proof(String closed) {
        Map<String, List<String>> form = new HashMap<>();
        University.put(form, "way", "platform", "closed-on", closed);
        return form;
    }

    private static CaseFile prove(UUID id, String closed) {
        return closing().prove(university.by("custodian"), id, proof(closed), upload());
    }

    private static Optional<Attachments.Upload> upload() {
        return Optional.of(new Attachments.Upload("closing-proof", "注销结果.pdf", new ByteArrayInputStream(pdf)));
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String reason) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.reason().name()).isEqualTo(reason));
    }

    private static CloseAccount closing() {
        return university.bean(CloseAccount.class);
    }

    private static Verdict.Kind verdict(UUID id) {
        return university.bean(PublicAccounts.class).check(university.anonymous(),
                String.valueOf(account(id).canonicalId())).kind();
    }

    private static Account account(UUID id) {
        return university.bean(Accounts.class).getFor(university.by("clerk"), id);
    }

    private static List<Duty> duties(UUID id) {
        return university.bean(Duties.class).openAbout(account(id).asSubject());
    }
}
