package org.rostra.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rostra.access.Forbidden;
import org.rostra.access.NotFound;
import org.rostra.ledger.Act;
import org.rostra.ledger.Event;
import org.rostra.ledger.Ledger;
import org.rostra.ledger.Repeated;
import org.rostra.ledger.Value;
import org.rostra.policy.BodyKind;
import org.rostra.policy.Refused;
import org.rostra.policy.Rule;

/** 笔误更正: at once and on record; what a term or a check hangs on is not to be had this way. */
class CorrectAccountTest {
    private static RunningRegister world;
    private static CorrectAccount corrections;

    @BeforeAll
    static void start() throws Exception {
        world = new RunningRegister();
        corrections = world.get(CorrectAccount.class);
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    private static Account weibo(AccountState state, String uid) {
        Account account = world.account(state, "会计学院微博" + uid, "weibo", uid, world.accounting, BodyKind.COLLEGE, 2);
        world.custody(account, world.custodian);
        return account;
    }

    private static Account now(Account account) {
        return world.get(AccountTable.class).find(account.id()).orElseThrow();
    }

    @Test
    void writesWhatIsRightWithOldAndNewInTheLedger() {
        Account account = weibo(AccountState.RUNNING, "2100473654");
        corrections.correct(world.by(world.custodian), account.id(), Correction.LINK,
                " https://weibo.com/u/2100473654 ");
        assertThat(now(account).link()).isEqualTo("https://weibo.com/u/2100473654");
        List<Event> history = world.get(Ledger.class).historyOf(account.asSubject());
        assertThat(history).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo("account.corrected");
            assertThat(event.rule()).isEqualTo(Rule.CLERICAL_CORRECTION.id());
            assertThat(event.inputs()).containsEntry("detail", new Value.Text("LINK"));
            assertThat(event.withheld()).containsEntry("before", Optional.of("https://example.org/2100473654"))
                    .containsEntry("after", Optional.of("https://weibo.com/u/2100473654"));
        });
        assertThat(world.sql.sql("select count(*) from duty.duty where subject_id = :id").param("id", account.id())
                .query(Integer.class).single()).isZero();
    }

    @Test
    void removesWhatShouldNotBeThere() {
        Account account = weibo(AccountState.SUSPENDED, "2100473655");
        corrections.correct(world.by(world.collegeHead), account.id(), Correction.CERTIFIED_AS, "湖南财政经济学院");
        corrections.correct(world.by(world.publicityHead), account.id(), Correction.CERTIFIED_AS, "  ");
        assertThat(now(account).certifiedAs()).isNull();
        assertThat(world.get(Ledger.class).historyOf(account.asSubject())).hasSize(2);
    }

    @Test
    void refusesALinkThatLeadsToAnotherAccount() {
        Account account = weibo(AccountState.RUNNING, "2100473656");
        for (String other : List.of("https://weibo.com/u/2100473600", "https://space.bilibili.com/330683960",
                "javascript:alert(1)", "weibo")) {
            refused(() -> corrections.correct(world.by(world.custodian), account.id(), Correction.LINK, other),
                    Says.OTHER_ACCOUNT);
        }
        assertThat(now(account).link()).isEqualTo("https://example.org/2100473656");
    }

    @Test
    void refusesWhereNothingChangesOrNothingStands() {
        Account account = weibo(AccountState.RUNNING, "2100473657");
        refused(() -> corrections.correct(world.by(world.custodian), account.id(), Correction.LINK,
                "https://example.org/2100473657"), Says.NOTHING_CORRECTED);
        Account ended = weibo(AccountState.CLOSED, "2100473658");
        refused(() -> corrections.correct(world.by(world.custodian), ended.id(), Correction.EARLIER_APPROVAL, "3号"),
                Says.NOT_CORRECTABLE);
        assertThat(world.get(Ledger.class).historyOf(ended.asSubject())).isEmpty();
    }

    @Test
    void isForThoseWhoKeepTheAccount() {
        Account account = weibo(AccountState.RUNNING, "2100473659");
        assertThatThrownBy(() -> correct(world.by(world.member), account.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> correct(world.by(world.auditor), account.id()))
                .isInstanceOfAny(NotFound.class, Forbidden.class);
        assertThat(corrections.mayCorrect(world.by(world.custodian), account)).isTrue();
        assertThat(corrections.mayCorrect(world.by(world.member), account)).isFalse();
    }

    @Test
    void sentTwiceIsDoneOnce() {
        Account account = weibo(AccountState.RUNNING, "2100473660");
        Act act = world.by(world.custodian);
        correct(act, account.id());
        assertThatThrownBy(() -> correct(act, account.id())).isInstanceOf(Repeated.class);
        assertThat(world.get(Ledger.class).historyOf(account.asSubject())).hasSize(1);
    }

    private static void correct(Act act, UUID account) {
        corrections.correct(act, account, Correction.EARLIER_APPROVAL, "湘财院宣〔2019〕3号");
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, Says says) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.reason()).isEqualTo(says));
    }
}
