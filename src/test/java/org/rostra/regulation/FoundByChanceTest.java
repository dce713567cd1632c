package org.rostra.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostra.TestDatabase;
import org.rostra.University;
import org.rostra.access.Forbidden;
import org.rostra.directory.Office;
import org.rostra.directory.Seat;
import org.rostra.duty.Duties;
import org.rostra.duty.Duty;
import org.rostra.ledger.Subject;
import org.rostra.policy.Refused;
import org.rostra.registry.Account;
import org.rostra.registry.AccountState;
import org.rostra.registry.Accounts;
import org.rostra.registry.MakeUpAccount;
import org.rostra.registry.PublicAccounts;
import org.rostra.registry.Verdict;
import org.rostra.registry.lead.Lead;
import org.rostra.registry.lead.LeadOutcome;
import org.rostra.registry.lead.Lead.Remedy;
import org.rostra.registry.lead.Leads;
import org.rostra.security.House;

/** An account found by chance becomes a duty of its unit, an imitation the public is told of, or nothing at all. */
class FoundByChanceTest {
    private static House house;
    private static University university;

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
    @Proves("7.1.b")
    void whatIsOursIsEnteredAndTheHeadMustHaveItMadeUp() {
        String link = "https://weibo.com/u/5112233441";
        Lead lead = settle("湖南财院工商学生会", link, LeadOutcome.UNFILED, Remedy.MAKE_UP, "BIZ2401");
        Account account = account(lead.account());
        assertThat(account.state()).isEqualTo(AccountState.TO_BE_FILED);
        assertThat(account.canonicalId()).isEqualTo("5112233441");
        assertThat(account.tier()).isEqualTo(3);
        assertThat(duties(account)).singleElement().satisfies(duty -> {
            assertThat(duty.task()).isEqualTo("registry.lead-make-up");
            assertThat(duty.seat()).isEqualTo(new Seat.OfficeAt(Office.HEAD, university.unit("BIZ")));
            assertThat(duty.due()).isEqualTo("2026-03-16");
        });
        assertThat(verdict(link)).isEqualTo(Verdict.Kind.PENDING);
        university.bean(MakeUpAccount.class).begin(university.by("dean"), account.id());
        assertThat(duties(account)).isEmpty();
    }

    @Test
    void whatIsInTheRegisterIsNotEnteredTwice() {
        Lead first = settle("湖南财院图书馆微博", "https://weibo.com/u/5112233442", LeadOutcome.UNFILED, Remedy.MAKE_UP, "LIB");
        Lead second = settle("湖南财院图书馆微博", "https://weibo.com/u/5112233442", LeadOutcome.OUT_OF_HANDS, Remedy.REGAIN,
                "LIB");
        assertThat(second.account()).isEqualTo(first.account());
        assertThat(duties(account(first.account()))).extracting(Duty::task)
                .containsExactlyInAnyOrder("registry.lead-make-up", "registry.lead-regain");
    }

    @Test
    void thePublicIsToldOfAnImitation() {
        String link = "https://weibo.com/u/5112233443";
        assertThat(verdict(link)).isEqualTo(Verdict.Kind.UNKNOWN);
        settle("湖南财院表白墙", link, LeadOutcome.IMITATION, null, null);
        assertThat(verdict(link)).isEqualTo(Verdict.Kind.IMITATION);
        assertThat(verdict("https://weibo.com/u/5112233444")).isEqualTo(Verdict.Kind.UNKNOWN);
        assertThat(verdict("湖南财院表白墙")).isEqualTo(Verdict.Kind.RESERVED);
        settle("湖南财院新生墙", "", LeadOutcome.IMITATION, null, null);
        assertThat(verdict("湖南财院新生墙")).isEqualTo(Verdict.Kind.IMITATION);
    }

    @Test
    void anImitationNeverHidesAnAccountThatIsFiled() {
        settle("湖南财院工商学院", "", LeadOutcome.IMITATION, null, null);
        UUID id = university.draft("custodian", "BIZ", "湖南财院工商学院", "wechat-official");
        var file = university.submit("custodian", id);
        List.of("dean", "clerk", "publicity-head").forEach(person -> university.approve(person, file));
        university.approve("clerk", university.file("custodian", id, "湖南财院工商学院", "gh_0a0a0a0a0a0a",
                java.time.LocalDate.parse("2026-03-02")));
        assertThat(verdict("湖南财院工商学院")).isEqualTo(Verdict.Kind.GENUINE);
    }

    @Test
    void keepsNothingOfWhatIsNoConcernOfOurs() {
        refused(() -> settle("长沙美食地图", "https://weibo.com/u/5112233445", LeadOutcome.FAIR_USE, null, null),
                "OUT_OF_SCOPE");
        assertThat(house.sql().sql("select count(*) from registry.lead where name = '长沙美食地图'")
                .query(Integer.class).single()).isZero();
    }

    @Test
    void asksForWhatIsMissing() {
        refused(() -> settle(" ", "https://weibo.com/u/5112233446", LeadOutcome.IMITATION, null, null),
                "NOTHING_GIVEN");
        refused(() -> settle("湖南财院社团", "", LeadOutcome.UNFILED, Remedy.MAKE_UP, null), "UNIT_MISSING");
        refused(() -> settle("湖南财院社团", "", LeadOutcome.UNFILED, null, "BIZ"), "REMEDY_MISSING");
        assertThatThrownBy(() -> leads().settle(university.by("dean"), "湖南财院社团", "",
                new Leads.Settled(LeadOutcome.FAIR_USE, null, null, ""))).isInstanceOf(Forbidden.class);
    }

    private static Lead settle(String name, String address, LeadOutcome outcome, @Nullable Remedy remedy,
            @Nullable String unit) {
        return leads().settle(university.by("clerk"), name, address,
                new Leads.Settled(outcome, remedy, unit == null ? null : university.unit(unit), ""));
    }

    private static Verdict.Kind verdict(String asked) {
        return university.bean(PublicAccounts.class).check(university.anonymous(), asked).kind();
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String reason) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.reason().name()).isEqualTo(reason));
    }

    private static Leads leads() {
        return university.bean(Leads.class);
    }

    private static Account account(@Nullable UUID id) {
        return university.bean(Accounts.class).getFor(university.by("clerk"), java.util.Objects.requireNonNull(id));
    }

    private static List<Duty> duties(Account account) {
        return university.bean(Duties.class).openAbout(new Subject("account", account.id()));
    }
}
