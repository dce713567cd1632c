package org.rostra.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
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
import org.rostra.access.Forbidden;
import org.rostra.access.NotFound;
import org.rostra.ledger.Finding;
import org.rostra.ledger.Ids;
import org.rostra.ledger.Ledger;
import org.rostra.policy.Refused;
import org.rostra.policy.Rule;
import org.rostra.procedure.CaseFile;
import org.rostra.procedure.CaseFile.State;
import org.rostra.procedure.Desk;
import org.rostra.procedure.Verb;
import org.rostra.registry.Account;
import org.rostra.registry.AccountState;
import org.rostra.registry.Accounts;
import org.rostra.registry.Attachments;
import org.rostra.registry.FileAccount;
import org.rostra.registry.FormIncomplete;
import org.rostra.registry.LapseApprovals;
import org.rostra.registry.MakeUpAccount;
import org.rostra.registry.PublicAccounts;
import org.rostra.registry.Verdict;
import org.rostra.ledger.Act;
import org.rostra.security.House;

/** 第七条（一）: first the approval, then the account; and what was opened earlier is made up. */

class Article07Test {
    private static House house;
    private static University university;
    private static int number;

    @BeforeAll
    static void open() {
        house = House.on(TestDatabase.fresh());
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
    @Proves("7.1.a")
    void aDepartmentsAccountGoesFromApplicationToPublicAnswer() {
        UUID id = university.draft("custodian", "BIZ", "湖南财院工商学院", "wechat-official");
        CaseFile file = university.submit("custodian", id);
        assertThat(account(id).state()).isEqualTo(AccountState.APPLIED);
        assertThat(account(id).tier()).isEqualTo(2);
        assertThat(verdict("湖南财院工商学院")).isEqualTo(Verdict.Kind.RESERVED);

        assertThat(titles("dean")).contains("湖南财院工商学院");
        assertThat(titles("secretary")).contains("湖南财院工商学院");
        university.approve("dean", file);
        assertThat(titles("secretary")).doesNotContain("湖南财院工商学院");
        university.approve("clerk", file);
        file = university.approve("publicity-head", file);
        assertThat(file.state()).isEqualTo(State.APPROVED);
        assertThat(account(id).state()).isEqualTo(AccountState.APPROVED_TO_OPEN);
        assertThat(titles("custodian")).contains("湖南财院工商学院");
        assertThat(verdict("湖南财院工商学院")).isEqualTo(Verdict.Kind.PENDING);

        CaseFile filing = university.file("custodian", id, "湖南财院工商学院", "gh_0123456789ab",
                LocalDate.parse("2026-03-02"));
        assertThat(account(id).state()).isEqualTo(AccountState.APPROVED_TO_OPEN);
        university.approve("clerk", filing);
        Account running = account(id);
        assertThat(running.state()).isEqualTo(AccountState.RUNNING);
        assertThat(running.filingNumber()).matches("2-BIZ-.+-2026-\\d{4,}");
        assertThat(verdict("gh_0123456789ab")).isEqualTo(Verdict.Kind.GENUINE);
        assertThat(verdict("湖南财院工商学院")).isEqualTo(Verdict.Kind.GENUINE);
        List<Finding> findings = new java.util.ArrayList<>();
        assertThat(house.bean(Ledger.class).check(findings::add)).isPositive();
        assertThat(findings).isEmpty();
    }

    @Test
    @Proves({"3.3", "7.1.a"})
    void anAccountOfAClassIsDecidedByTheCollegeAndFiledByTheClerk() {
        UUID id = university.draft("student", "BIZ2401", "工商2401班", "wechat-official");
        university.save("student", id, Map.of("custodian-b", List.of(university.id("custodian").toString())));
        CaseFile file = university.submit("student", id);
        assertThat(account(id).tier()).isEqualTo(3);
        assertThat(university.approve("secretary", file).state()).isEqualTo(State.APPROVED);
        CaseFile filing = university.file("student", id, "工商2401班", "gh_1123456789ab", LocalDate.parse("2026-03-02"));
        university.approve("clerk2", filing);
        assertThat(account(id).state()).isEqualTo(AccountState.RUNNING);
    }

    @Test
    void theUniversitysOwnAccountEndsWithTheSchoolLeader() {
        UUID id = university.draft("clerk", "root", "湖南财政经济学院", "wechat-official");
        CaseFile file = university.submit("clerk", id);
        assertThat(account(id).tier()).isEqualTo(1);
        university.approve("publicity-head", file);
        assertThat(university.approve("leader", file).state()).isEqualTo(State.APPROVED);
    }

    @Test
    void nobodyButThePublicityDepartmentAsksForTierOne() {
        UUID id = university.draft("custodian", "root", "湖南财政经济学院官微", "wechat-official");
        assertThatThrownBy(() -> university.submit("custodian", id)).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.rule()).isEqualTo(Rule.TIER_ONE));
    }

    @Test
    void anIncompleteFormNamesEveryFieldThatIsMissing() {
        UUID id = university.bean(org.rostra.registry.Applications.class).start(university.by("custodian"), false);
        assertThatThrownBy(() -> university.submit("custodian", id)).isInstanceOfSatisfying(FormIncomplete.class,
                incomplete -> assertThat(incomplete.faults()).extracting("field").contains("name", "platform",
                        "reason", "custodian-b"));
        assertThat(account(id).state()).isEqualTo(AccountState.DRAFT);
    }

    @Test
    void aReturnedApplicationIsPutRightAndGoesAgainFromTheFirstStep() {
        UUID id = draft("BIZ");
        CaseFile file = university.submit("custodian", id);
        CaseFile returned = university.decide("dean", file, new Verb.Return(List.of(), "请补充功能定位"));
        assertThat(returned.state()).isEqualTo(State.RETURNED);
        university.save("custodian", id, Map.of("reason", List.of("发布学院通知")));
        CaseFile again = university.submit("custodian", id);
        assertThat(again.id()).isEqualTo(file.id());
        assertThat(again.round()).isEqualTo(2);
        assertThat(again.step()).isEqualTo(1);
    }

    @Test
    void whileItIsDecidedTheApplicationCannotBeChanged() {
        UUID id = draft("BIZ");
        university.submit("custodian", id);
        assertThatThrownBy(() -> university.save("custodian", id, Map.of("reason", List.of("别的"))))
                .isInstanceOf(Refused.class);
    }

    @Test
    void refusingAndReturningNeedReasons() {
        CaseFile file = university.submit("custodian", draft("BIZ"));
        assertThatThrownBy(() -> university.decide("dean", file, new Verb.Refuse(List.of(), " ")))
                .isInstanceOfSatisfying(Refused.class,
                        refused -> assertThat(refused.rule()).isEqualTo(Rule.REASONS));
    }

    @Test
    void nobodyDecidesTheirOwnCase() {
        UUID id = university.draft("dean", "BIZ", name(), "wechat-official");
        CaseFile file = university.submit("dean", id);
        assertThatThrownBy(() -> university.approve("dean", file)).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.rule()).isEqualTo(Rule.NO_OWN_CASE));
        assertThat(university.approve("secretary", file).step()).isEqualTo(2);
    }

    @Test
    void aCustodianWhoHoldsTheSeatIsAPartyToo() {
        UUID id = draft("BIZ");
        university.save("custodian", id, Map.of("custodian-b", List.of(university.id("dean").toString())));
        CaseFile file = university.submit("custodian", id);
        assertThatThrownBy(() -> university.approve("dean", file)).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.rule()).isEqualTo(Rule.NO_OWN_CASE));
    }

    @Test
    void whoDoesNotHoldTheSeatCannotDecide() {
        CaseFile file = university.submit("custodian", draft("BIZ"));
        assertThatThrownBy(() -> university.approve("publicity-head", file)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> university.approve("stranger", file)).isInstanceOf(NotFound.class);
    }

    @Test
    void anUnusedApprovalLapses() {
        UUID id = approved();
        university.on("2026-05-08");
        house.bean(LapseApprovals.class).lapse(Act.bySystem(House.now()));
        assertThat(account(id).state()).isEqualTo(AccountState.LAPSED);
    }

    @Test
    void anApprovalWithinItsTermDoesNotLapse() {
        UUID id = approved();
        university.on("2026-05-06");
        house.bean(LapseApprovals.class).lapse(Act.bySystem(House.now()));
        assertThat(account(id).state()).isEqualTo(AccountState.APPROVED_TO_OPEN);
    }

    @Test
    @Proves("7.1.b")
    void anAccountOpenedBeforeItsApprovalIsRefusedOrMadeUp() {
        UUID id = approved();
        assertThatThrownBy(() -> university.file("custodian", id, account(id).name(), gh(),
                LocalDate.parse("2026-02-27"))).isInstanceOfSatisfying(Refused.class,
                        refused -> assertThat(refused.rule()).isEqualTo(Rule.APPROVAL_BEFORE_OPENING));
    }

    @Test
    @Proves("7.1.b")
    void anAccountOpenedEarlierIsMadeUpWithItsProof() {
        UUID id = draft("BIZ");
        university.save("custodian", id, Map.of("kind", List.of("retroactive")));
        assertThatThrownBy(() -> university.submit("custodian", id)).isInstanceOfSatisfying(FormIncomplete.class,
                incomplete -> assertThat(incomplete.faults()).extracting("field").containsExactly("existing-proof"));
        university.save("custodian", id, Map.of("existing-proof", List.of(UUID.randomUUID().toString())));
        assertThatThrownBy(() -> university.submit("custodian", id)).isInstanceOf(FormIncomplete.class);
        prove("custodian", id);
        CaseFile file = university.submit("custodian", id);
        university.approve("dean", file);
        university.approve("clerk", file);
        university.approve("publicity-head", file);
        CaseFile filing = university.file("custodian", id, account(id).name(), gh(), LocalDate.parse("2019-05-06"));
        university.approve("clerk", filing);
        assertThat(account(id).state()).isEqualTo(AccountState.RUNNING);
        assertThat(account(id).retroactive()).isTrue();
    }

    @Test
    @Proves("7.1.b")
    void anImportedAccountIsMadeUpByItsUnitAndRuns() {
        UUID id = imported("湖南财院旧号", "gh_0ddba11c0ffe");
        assertThatThrownBy(() -> makeUp("stranger", id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> makeUp("leader", id)).isInstanceOf(Forbidden.class);
        makeUp("secretary", id);
        assertThatThrownBy(() -> makeUp("clerk", id)).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.what().arguments().toString()).contains("secretary"));
        Map<String, List<String>> form = university.form("custodian", "BIZ", "湖南财院旧号", "wechat-official");
        form.put("kind", List.of("retroactive"));
        university.save("secretary", id, form);
        prove("secretary", id);
        CaseFile file = university.submit("secretary", id);
        assertThatThrownBy(() -> university.approve("secretary", file)).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.rule()).isEqualTo(Rule.NO_OWN_CASE));
        university.approve("dean", file);
        university.approve("clerk", file);
        university.approve("publicity-head", file);
        assertThat(house.bean(FileAccount.class).getFor(university.by("custodian"), id).answers().text("account-id"))
                .isEqualTo("gh_0ddba11c0ffe");
        university.approve("clerk", university.file("custodian", id, "湖南财院旧号", "gh_0ddba11c0ffe",
                LocalDate.parse("2015-09-01")));
        assertThat(account(id).state()).isEqualTo(AccountState.RUNNING);
        assertThat(account(id).retroactive()).isTrue();
    }

    @Test
    @Proves("7.1.b")
    void aMakeUpWhoseApplicantHasLeftIsTakenOver() {
        UUID id = imported("湖南财院弃号", "gh_0ddba11c0fff");
        university.person("leaving", "STAFF");
        house.sql().sql("""
                insert into registry.custody (id, account_id, person_id, from_on) values (:id, :account, :person, '2020-01-01')
                """).param("id", Ids.next()).param("account", id).param("person", university.id("leaving")).update();
        makeUp("leaving", id);
        assertThatThrownBy(() -> makeUp("dean", id)).isInstanceOf(Refused.class);
        house.sql().sql("update directory.person set left_on = '2026-03-01' where id = :id")
                .param("id", university.id("leaving")).update();
        makeUp("dean", id);
        university.save("dean", id, Map.of("reason", List.of("发布通知")));
    }

    private UUID imported(String name, String canonical) {
        UUID id = Ids.next();
        house.sql().sql("""
                insert into registry.account (id, state, name, name_key, pinyin, platform, canonical_id, unit_id,
                    body, tier, retroactive, changed_at)
                values (:id, 'TO_BE_FILED', :name, :name, 'x', 'wechat-official', :canonical, :unit, 'COLLEGE', 2, true,
                    now())
                """).param("id", id).param("name", name).param("canonical", canonical)
                .param("unit", university.unit("BIZ")).update();
        return id;
    }

    private void makeUp(String person, UUID id) {
        house.bean(MakeUpAccount.class).begin(university.by(person), id);
    }

    /** Adds the proof that a make-up asks for. */
    private void prove(String person, UUID id) {
        house.bean(Attachments.class).add(university.by(person), id, new Attachments.Upload("existing-proof",
                "开通通知.pdf", new ByteArrayInputStream("%PDF-1.7\n%%EOF".getBytes(StandardCharsets.US_ASCII))));
    }

    @Test
    void oneRealAccountIsInTheRegisterOnce() {
        UUID first = approved();
        String gh = gh();
        CaseFile filing = university.file("custodian", first, account(first).name(), gh, LocalDate.parse("2026-03-02"));
        university.approve("clerk", filing);
        UUID second = approved();
        assertThatThrownBy(() -> university.file("custodian", second, account(second).name(), gh,
                LocalDate.parse("2026-03-02"))).isInstanceOf(Refused.class);
    }

    private UUID approved() {
        UUID id = draft("BIZ");
        CaseFile file = university.submit("custodian", id);
        university.approve("dean", file);
        university.approve("clerk", file);
        university.approve("publicity-head", file);
        return id;
    }

    private UUID draft(String unit) {
        return university.draft("custodian", unit, name(), "wechat-official");
    }

    private static String name() {
        return "湖南财院之声" + ++number;
    }

    private static String gh() {
        return "gh_%012x".formatted(++number);
    }

    private Account account(UUID id) {
        return house.sql().sql("select state from registry.account where id = :id").param("id", id)
                .query(String.class).single().equals("DRAFT")
                        ? draftOf(id)
                        : house.bean(Accounts.class).getFor(university.by("clerk"), id);
    }

    private Account draftOf(UUID id) {
        return house.bean(Accounts.class).getFor(university.by("custodian"), id);
    }

    private List<String> titles(String person) {
        return house.bean(Desk.class).owed(university.by(person)).stream().map(Desk.Line::title).toList();
    }

    private Verdict.Kind verdict(String question) {
        return house.bean(PublicAccounts.class).check(university.anonymous(), question).kind();
    }
}
