package org.rostra.connectors.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostra.duty.Duties;
import org.rostra.duty.Duty;
import org.rostra.ledger.Finding;
import org.rostra.ledger.Ledger;
import org.rostra.policy.Refused;
import org.rostra.publishing.joint.AnswerDelivery;
import org.rostra.publishing.joint.Delivery;
import org.rostra.publishing.joint.Delivery.State;
import org.rostra.publishing.joint.JointOrder;
import org.rostra.publishing.joint.JointReleases;
import org.rostra.publishing.joint.SendDeliveries;
import org.rostra.publishing.joint.Way;
import org.rostra.security.House;

/** Deliveries by machine: out once, with a link, or honestly not known; by hand where a machine cannot. */
class MachineDeliveriesTest {
    private static final String SUBMIT = "/cgi-bin/freepublish/submit";
    private static final String DRAFT = "/cgi-bin/draft/add";
    private static final String STATUS = "/cgi-bin/freepublish/get";
    private Connected at;

    @BeforeEach
    void open() throws IOException {
        at = new Connected();
    }

    @AfterEach
    void close() {
        List<Finding> findings = new ArrayList<>();
        at.house.bean(Ledger.class).check(findings::add);
        at.close();
        assertThat(findings).isEmpty();
    }

    private List<String> owed(Delivery one) {
        return at.house.bean(Duties.class).openAbout(one.asSubject()).stream().map(Duty::task).toList();
    }

    private AnswerDelivery answering() {
        return at.house.bean(AnswerDelivery.class);
    }

    @Test
    void whatIsAutomaticComesOutWithItsLinkAndNobodyOwesIt() {
        UUID account = at.connected(Way.AUTOMATIC);
        JointOrder order = at.running();
        assertThat(at.of(order, account).queued()).isTrue();
        assertThat(owed(at.of(order, account))).isEmpty();
        at.send();
        assertThat(at.of(order, account).state()).isEqualTo(State.SENT);
        at.stub.finish();
        at.later(Duration.ofMinutes(2));
        at.send();
        assertThat(at.of(order, account)).satisfies(one -> {
            assertThat(one.state()).isEqualTo(State.CONFIRMED);
            assertThat(one.link()).startsWith("https://mp.weixin.qq.com/s/");
            assertThat(one.answeredBy()).isNull();
        });
        assertThat(at.send()).isZero();
        assertThat(at.stub.publishedInAll()).isOne();
    }

    @Test
    void aDraftWaitsForTheCustodianWhoPublishesItWithOneClick() {
        UUID account = at.connected(Way.DRAFT);
        JointOrder order = at.running();
        at.send();
        Delivery one = at.of(order, account);
        assertThat(one.state()).isEqualTo(State.TO_CONFIRM);
        assertThat(owed(one)).containsExactly(Delivery.CONFIRM);
        assertThat(at.stub.calls(SUBMIT)).isZero();
        answering().publish(at.university.by("custodian"), one.id());
        assertThat(owed(one)).isEmpty();
        at.send();
        at.stub.finish();
        at.later(Duration.ofMinutes(2));
        at.send();
        assertThat(at.of(order, account).state()).isEqualTo(State.CONFIRMED);
        assertThat(at.stub.calls(DRAFT)).isOne();
    }

    /** R18: a draft may be left where it is, for a reason; after the window no machine publishes it. */
    @Test
    void aDraftMayNotBeCarriedOut() {
        UUID first = at.connected(Way.DRAFT);
        UUID second = at.connected(Way.DRAFT);
        JointOrder order = at.running();
        at.send();
        answering().notCarriedOut(at.university.by("custodian"), at.of(order, first).id(), "账号只发招生信息");
        assertThat(at.of(order, first).state()).isEqualTo(State.NOT_CARRIED_OUT);
        at.later(Duration.ofHours(7));
        assertThatThrownBy(() -> answering().publish(at.university.by("custodian"), at.of(order, second).id()))
                .isInstanceOfSatisfying(Refused.class, one -> assertThat(one.reason().name()).isEqualTo("LATE"));
        answering().done(at.university.by("custodian"), at.of(order, second).id(), "https://mp.weixin.qq.com/s/1");
        assertThat(at.of(order, second).state()).isEqualTo(State.DONE);
        assertThat(at.stub.publishedInAll()).isZero();
    }

    @Test
    void nothingGoesOutBeforeTheWindowOrAfterIt() {
        UUID account = at.connected(Way.AUTOMATIC);
        JointOrder order = at.running(House.now().plus(Duration.ofHours(2)), Duration.ofHours(1));
        assertThat(at.send()).isZero();
        at.later(Duration.ofHours(4));
        at.send();
        assertThat(at.stub.calls(DRAFT)).isZero();
        Delivery one = at.of(order, account);
        assertThat(one.state()).isEqualTo(State.FAILED);
        assertThat(one.machine().hindrance()).isEqualTo("joint.late");
        assertThat(owed(one)).containsExactly(Delivery.TASK);
    }

    /** A no that passes is tried again; one that does not is said in words, and the delivery is owed by hand. */
    @Test
    void aNoIsTriedAgainOrOwedByHand() {
        UUID account = at.connected(Way.AUTOMATIC);
        JointOrder order = at.running();
        at.stub.deny(DRAFT, 45009);
        at.send();
        assertThat(at.of(order, account)).satisfies(one -> {
            assertThat(one.queued()).isTrue();
            assertThat(one.machine().hindrance()).isEqualTo("connectors.wechat-limit");
        });
        at.stub.allow();
        at.stub.deny(DRAFT, 48001);
        at.later(Duration.ofMinutes(20));
        at.send();
        Delivery one = at.of(order, account);
        assertThat(one.state()).isEqualTo(State.FAILED);
        assertThat(one.machine().hindrance()).isEqualTo("connectors.wechat-revoked");
        assertThat(owed(one)).containsExactly(Delivery.TASK);
        at.stub.allow();
        at.later(Duration.ofHours(1));
        assertThat(at.send()).isZero();
        answering().done(at.university.by("custodian"), one.id(), "https://mp.weixin.qq.com/s/2");
        assertThat(at.of(order, account).state()).isEqualTo(State.DONE);
    }

    /** Rights are revoked after the post was handed over: it is asked about for an hour, then a person looks. */
    @Test
    void whatNobodyCanTellIsUnknownAndIsNotSentAgain() {
        UUID account = at.connected(Way.AUTOMATIC);
        JointOrder order = at.running();
        at.send();
        at.stub.finish();
        at.stub.deny(STATUS, 48001);
        for (int i = 0; i < 20; i++) {
            at.later(Duration.ofMinutes(5));
            at.send();
        }
        Delivery one = at.of(order, account);
        assertThat(one.state()).isEqualTo(State.UNKNOWN);
        assertThat(one.machine().hindrance()).isEqualTo("connectors.wechat-revoked");
        assertThat(owed(one)).containsExactly(Delivery.LOOK);
        at.stub.allow();
        assertThat(at.send()).isZero();
        answering().notOut(at.university.by("custodian"), one.id());
        assertThat(at.of(order, account)).satisfies(now -> {
            assertThat(now.state()).isEqualTo(State.WAITING);
            assertThat(now.queued()).isFalse();
        });
        assertThat(owed(one)).containsExactly(Delivery.TASK);
        assertThat(at.send()).isZero();
        assertThat(at.stub.calls(SUBMIT)).isOne();
    }

    /** The one node is stopped while the platform has not answered; the other goes on after the lease. */
    @Test
    void whatAStoppedNodeBeganAnotherFinishes() throws Exception {
        UUID account = at.connected(Way.AUTOMATIC);
        JointOrder order = at.running();
        at.stub.slow(SUBMIT, Duration.ofMillis(900));
        Thread node = Thread.ofPlatform().start(at::send);
        while (at.stub.calls(SUBMIT) == 0) {
            Thread.sleep(5);
        }
        node.interrupt();
        node.join();
        at.stub.prompt();
        at.stub.finish();
        assertThat(at.of(order, account).state()).isEqualTo(State.SENT);
        try (House other = at.node()) {
            SendDeliveries there = other.bean(SendDeliveries.class);
            assertThat(there.send()).as("the lease still holds").isZero();
            at.later(Duration.ofMinutes(7));
            assertThat(there.send()).isPositive();
        }
        assertThat(at.of(order, account).state()).isEqualTo(State.CONFIRMED);
        assertThat(at.stub.calls(SUBMIT)).isOne();
        assertThat(at.stub.publishedInAll()).isOne();
    }

    @Test
    void manyWorkersSendEachOnce() throws Exception {
        for (int i = 0; i < 12; i++) {
            at.connected(Way.AUTOMATIC);
        }
        JointOrder order = at.running();
        try (House other = at.node(); ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (House house : List.of(at.house, other, at.house, other)) {
                threads.submit(() -> house.bean(SendDeliveries.class).send());
            }
        }
        at.stub.finish();
        at.later(Duration.ofMinutes(2));
        at.send();
        assertThat(at.all(order)).hasSize(12).allMatch(one -> one.state() == State.CONFIRMED);
        assertThat(at.stub.calls(DRAFT)).isEqualTo(12);
        assertThat(at.stub.published().values()).containsOnly(1).hasSize(12);
    }

    /** What is queued takes the new text; what is out is owed again; what is on its way is asked about first. */
    @Test
    void anUpdateReachesEachWhereItStands() {
        UUID out = at.connected(Way.AUTOMATIC);
        JointOrder order = at.running();
        at.send();
        at.stub.finish();
        at.later(Duration.ofMinutes(2));
        at.send();
        assertThat(at.of(order, out).state()).isEqualTo(State.CONFIRMED);
        var releases = at.house.bean(JointReleases.class);
        releases.update(at.university.by("clerk"), order.id(), new JointOrder.Text("关于暴雨停课的通告", "停课两天。", ""));
        assertThat(at.of(order, out)).satisfies(one -> {
            assertThat(one.state()).isEqualTo(State.WAITING);
            assertThat(one.queued()).isFalse();
            assertThat(one.link()).isNotNull();
        });
        assertThat(owed(at.of(order, out))).containsExactly(Delivery.TASK);
    }

    @Test
    void whatIsOnItsWayWhenTheTextChangesIsOwedAgain() {
        UUID account = at.connected(Way.AUTOMATIC);
        UUID draft = at.connected(Way.DRAFT);
        JointOrder order = at.running();
        at.send();
        var releases = at.house.bean(JointReleases.class);
        releases.update(at.university.by("clerk"), order.id(), new JointOrder.Text("关于暴雨停课的通告", "停课两天。", ""));
        assertThat(at.of(order, account).version()).isEqualTo(1);
        assertThat(at.of(order, draft).queued()).isTrue();
        assertThat(owed(at.of(order, draft))).isEmpty();
        at.stub.finish();
        at.later(Duration.ofMinutes(2));
        at.send();
        assertThat(at.of(order, account)).satisfies(one -> {
            assertThat(one.state()).isEqualTo(State.WAITING);
            assertThat(one.version()).isEqualTo(2);
            assertThat(one.link()).isNotNull();
        });
        assertThat(at.of(order, draft).state()).isEqualTo(State.TO_CONFIRM);
        assertThat(at.stub.calls(DRAFT)).isEqualTo(3);
        assertThat(at.stub.publishedInAll()).isOne();
    }

    @Test
    void aWithdrawalStopsWhatWasNotSentAndTakesDownWhatComesOut() {
        UUID sent = at.connected(Way.AUTOMATIC);
        UUID draft = at.connected(Way.DRAFT);
        JointOrder order = at.running();
        at.send();
        at.house.bean(JointReleases.class).withdraw(at.university.by("clerk"), order.id(), "预警解除");
        assertThat(at.of(order, draft).state()).isEqualTo(State.WITHDRAWN);
        assertThat(owed(at.of(order, draft))).isEmpty();
        assertThat(at.of(order, sent).state()).isEqualTo(State.SENT);
        at.stub.finish();
        at.send();
        assertThat(at.of(order, sent).state()).isEqualTo(State.TAKE_DOWN);
        assertThat(owed(at.of(order, sent))).containsExactly(Delivery.TAKE_DOWN);
        assertThat(at.stub.calls(SUBMIT)).isOne();
    }

    @Test
    void tokensThatEndAreAskedForAgain() {
        UUID account = at.connected(Way.AUTOMATIC);
        JointOrder order = at.running();
        at.send();
        at.stub.expireTokens();
        at.stub.finish();
        at.later(Duration.ofMinutes(2));
        at.send();
        assertThat(at.of(order, account).state()).isEqualTo(State.CONFIRMED);
    }
}
