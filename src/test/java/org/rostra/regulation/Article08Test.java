package org.rostra.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostra.TestDatabase;
import org.rostra.University;
import org.rostra.access.Forbidden;
import org.rostra.access.NotFound;
import org.rostra.duty.Duties;
import org.rostra.duty.Duty;
import org.rostra.files.KeptFile;
import org.rostra.ledger.Act;
import org.rostra.ledger.Finding;
import org.rostra.ledger.Ledger;
import org.rostra.ledger.Subject;
import org.rostra.policy.Refused;
import org.rostra.publishing.joint.AnswerDelivery;
import org.rostra.publishing.joint.Delivery;
import org.rostra.publishing.joint.ForgetOrders;
import org.rostra.publishing.joint.Delivery.State;
import org.rostra.publishing.joint.Joint;
import org.rostra.publishing.joint.JointOrder;
import org.rostra.publishing.joint.JointReleases;
import org.rostra.publishing.joint.JointReleases.Wanted;
import org.rostra.publishing.joint.Occasion;
import org.rostra.publishing.joint.OrderFiles;
import org.rostra.publishing.joint.Reach;
import org.rostra.security.House;

/** 第八条: in major events and crises accounts of all tiers publish with one voice. */
class Article08Test {
    private House house;
    private University university;
    private int number;

    @BeforeEach
    void open() {
        house = House.on(TestDatabase.fresh());
        university = new University(house);
        university.on("2026-03-02");
    }

    @AfterEach
    void close() {
        List<Finding> findings = new ArrayList<>();
        house.bean(Ledger.class).check(findings::add);
        house.close();
        assertThat(findings).isEmpty();
    }

    private UUID account(int tier, String unit, String platform) {
        UUID id = UUID.randomUUID();
        number++;
        house.sql().sql("""
                insert into registry.account (id, state, name, name_key, pinyin, platform, canonical_id, unit_id, body,
                    tier, filing_number, filed_on, changed_at)
                values (:id, 'RUNNING', :name, :name, :name, :platform, :canonical, :unit, 'COLLEGE', :tier, :filing,
                    '2024-03-01', now())
                """).param("id", id).param("name", "联" + number).param("canonical", "j" + number)
                .param("platform", platform).param("unit", university.unit(unit)).param("tier", tier)
                .param("filing", tier + "-J-" + number).update();
        house.sql().sql("insert into registry.custody (id, account_id, person_id, from_on) "
                + "values (gen_random_uuid(), :account, :person, '2024-03-01')").param("account", id)
                .param("person", university.id("custodian")).update();
        return id;
    }

    private static Wanted wanted(Reach reach) {
        return new Wanted(Occasion.CRISIS, new JointOrder.Text("关于暴雨停课的通告", "明日全校停课一天。", ""), false, reach,
                new JointOrder.Window(House.now(), House.now().plus(Duration.ofHours(6))));
    }

    private JointOrder running(Reach reach) {
        JointOrder order = bean(JointReleases.class).order(university.by("clerk"), wanted(reach));
        university.approve("publicity-head", bean(Joint.class).file(order).orElseThrow());
        return get(order);
    }

    private <T> T bean(Class<T> type) {
        return university.bean(type);
    }

    private JointOrder get(JointOrder order) {
        return bean(Joint.class).getFor(university.by("clerk"), order.id());
    }

    private List<Delivery> deliveries(JointOrder order, State state) {
        return bean(Joint.class).page(order, state, null);
    }

    private Delivery of(JointOrder order, UUID account) {
        return List.of(State.values()).stream().flatMap(state -> deliveries(order, state).stream())
                .filter(one -> one.account().equals(account)).findFirst().orElseThrow();
    }

    private List<Duty> owed(Delivery delivery) {
        return bean(Duties.class).openAbout(new Subject(Delivery.KIND, delivery.id()));
    }

    private static void refused(ThrowingCallable call, String reason, String clause) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refused.class, one -> {
            assertThat(one.reason().name()).isEqualTo(reason);
            assertThat(one.clause().value()).isEqualTo(clause);
        });
    }

    /** Nothing goes out on one person's word; once approved every account that it reaches owes it, on its custodians' desk. */
    @Test
    @Proves("8")
    void whatIsOrderedAndApprovedIsOwedByAllTiers() {
        List<UUID> accounts = List.of(account(1, "XCB", "weibo"), account(2, "BIZ", "weibo"),
                account(3, "CLUB", "douyin"));
        JointOrder order = bean(JointReleases.class).order(university.by("clerk"),
                wanted(new Reach(List.of(), List.of(),
                        List.of())));
        assertThat(deliveries(order, State.WAITING)).isEmpty();
        assertThatThrownBy(() -> university.approve("clerk2", bean(Joint.class).file(order).orElseThrow()))
                .isInstanceOf(Forbidden.class);
        university.approve("publicity-head", bean(Joint.class).file(order).orElseThrow());
        assertThat(deliveries(get(order), State.WAITING)).extracting(Delivery::account)
                .containsExactlyInAnyOrderElementsOf(accounts);
        assertThat(owed(of(get(order), accounts.getFirst()))).singleElement().satisfies(duty -> {
            assertThat(duty.task()).isEqualTo(Delivery.TASK);
            assertThat(duty.due()).isEqualTo("2026-03-02");
            assertThat(duty.clause().value()).isEqualTo("8");
        });
    }

    /** By tier, by unit with all below it, by platform; what does not run is left out. */
    @Test
    @Proves("8")
    void itReachesWhomItIsFor() {
        UUID college = account(2, "BIZ", "weibo");
        UUID klass = account(3, "BIZ2401", "weibo");
        UUID resting = account(2, "BIZ", "douyin");
        account(2, "LIB", "weibo");
        house.sql().sql("update registry.account set state = 'SUSPENDED' where id = :id").param("id", resting).update();
        JointOrder order = running(new Reach(List.of(), List.of(university.unit("BIZ")), List.of("weibo")));
        assertThat(deliveries(order, State.WAITING)).extracting(Delivery::account)
                .containsExactlyInAnyOrder(college, klass);
        assertThat(bean(JointReleases.class).reached(new Reach(List.of(3), List.of(), List.of()))).isEqualTo(1);
        refused(() -> bean(JointReleases.class).order(university.by("clerk"), wanted(new Reach(List.of(1), List.of(),
                List.of()))), "NOBODY", "8");
    }

    /** Done is a link, and nothing else; who does not carry it out says why, and is not judged. */
    @Test
    @Proves("8")
    void doneIsALinkAndARefusalHasAReason() {
        UUID college = account(2, "BIZ", "weibo");
        UUID library = account(2, "LIB", "weibo");
        JointOrder order = running(new Reach(List.of(), List.of(), List.of()));
        var answering = bean(AnswerDelivery.class);
        UUID first = of(order, college).id();
        refused(() -> answering.done(university.by("custodian"), first, ""), "LINK_WRONG", "8");
        refused(() -> answering.done(university.by("custodian"), first, "已发布"), "LINK_WRONG", "8");
        assertThatThrownBy(() -> answering.done(university.by("student"), first, "https://weibo.com/1"))
                .isInstanceOf(NotFound.class);
        answering.done(university.by("custodian"), first, "https://weibo.com/1");
        refused(() -> answering.done(university.by("custodian"), first, "https://weibo.com/2"), "ANSWERED", "8");
        refused(() -> answering.notCarriedOut(university.by("custodian"), of(order, library).id(), " "),
                "REASON_MISSING", "8");
        answering.notCarriedOut(university.by("custodian"), of(order, library).id(), "账号只发馆藏信息");
        assertThat(owed(of(order, college))).isEmpty();
        assertThat(owed(of(order, library))).isEmpty();
        Joint.Board board = bean(Joint.class).board(order);
        assertThat(board.count(State.DONE)).isEqualTo(1);
        assertThat(board.count(State.NOT_CARRIED_OUT)).isEqualTo(1);
    }

    /** After three years an order is forgotten with all it asked for; what the ledger proves stays. */
    @Test
    void ordersAreForgottenAfterTheirTime() {
        UUID college = account(2, "BIZ", "weibo");
        JointOrder order = running(new Reach(List.of(), List.of(), List.of()));
        UUID owed = of(order, college).id();
        university.on("2029-03-01");
        assertThat(bean(ForgetOrders.class).forget(Act.bySystem(House.now()))).isZero();
        university.on("2029-03-05");
        assertThat(bean(ForgetOrders.class).forget(Act.bySystem(House.now()))).isEqualTo(1);
        assertThat(house.sql().sql("select count(*) from publishing.delivery").query(Integer.class).single()).isZero();
        assertThat(bean(Duties.class).openAbout(new Subject(Delivery.KIND, owed))).isEmpty();
    }

    /** Materials go to whoever has to publish, and to nobody else; an order that has ended takes none. */
    @Test
    void materialsGoWithTheOrder() throws java.io.IOException {
        UUID college = account(2, "BIZ", "weibo");
        JointOrder order = running(new Reach(List.of(), List.of(), List.of()));
        var files = bean(OrderFiles.class);
        var picture = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB), "png", picture);
        UUID file = files.add(university.by("clerk"), order.id(), "海报.png",
                new ByteArrayInputStream(picture.toByteArray()));
        assertThat(files.of(get(order))).extracting(KeptFile::id).containsExactly(file);
        UUID owed = of(order, college).id();
        var out = new ByteArrayOutputStream();
        files.openOf(university.by("custodian"), owed, file).writeTo(out);
        assertThat(out.toByteArray()).isEqualTo(picture.toByteArray());
        assertThatThrownBy(() -> files.openOf(university.by("student"), owed, file)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> files.open(university.by("custodian"), order.id(), file))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> files.add(university.by("custodian"), order.id(), "x.png",
                new ByteArrayInputStream(new byte[]{'x'}))).isInstanceOf(Forbidden.class);
        bean(JointReleases.class).withdraw(university.by("clerk"), order.id(), "解除");
        refused(() -> files.add(university.by("clerk"), order.id(), "x.png", new ByteArrayInputStream(new byte[]{'x'})),
                "NOT_RUNNING", "8");
    }

    /** How long it took nine in ten, and all of those who publish. */
    @Test
    void theBoardTellsHowLongItTook() {
        List<UUID> accounts = java.util.stream.IntStream.range(0, 10).mapToObj(_ -> account(2, "BIZ", "weibo"))
                .toList();
        JointOrder order = running(new Reach(List.of(), List.of(), List.of()));
        Instant began = House.now();
        for (int i = 0; i < 10; i++) {
            House.clock(began.plus(Duration.ofMinutes(10L * (i + 1))));
            assertThat(bean(Joint.class).board(order).mostAfter().isPresent()).isEqualTo(i >= 9);
            bean(AnswerDelivery.class).done(university.by("custodian"), of(order, accounts.get(i)).id(),
                    "https://weibo.com/" + i);
        }
        Joint.Board board = bean(Joint.class).board(order);
        assertThat(board.mostAfter()).contains(Duration.ofMinutes(90));
        assertThat(board.allAfter()).contains(Duration.ofMinutes(100));
    }

    /** Another text is owed again by who has published the one before; withdrawn, what is out is taken down. */
    @Test
    @Proves("8")
    void anUpdateIsOwedAgainAndAWithdrawalIsTakenDown() {
        UUID college = account(2, "BIZ", "weibo");
        UUID library = account(2, "LIB", "weibo");
        JointOrder order = running(new Reach(List.of(), List.of(), List.of()));
        var answering = bean(AnswerDelivery.class);
        var releases = bean(JointReleases.class);
        answering.done(university.by("custodian"), of(order, college).id(), "https://weibo.com/1");
        releases.update(university.by("clerk"), order.id(), new JointOrder.Text("关于暴雨停课的通告", "停课延长到后天。", ""));
        assertThat(of(order, college)).satisfies(one -> {
            assertThat(one.state()).isEqualTo(State.WAITING);
            assertThat(one.version()).isEqualTo(2);
            assertThat(one.link()).isEqualTo("https://weibo.com/1");
        });
        assertThat(owed(of(order, college))).hasSize(1);
        assertThat(owed(of(order, library))).hasSize(1);
        answering.done(university.by("custodian"), of(order, college).id(), "https://weibo.com/2");

        refused(() -> releases.withdraw(university.by("clerk"), order.id(), ""), "REASON_MISSING", "8");
        releases.withdraw(university.by("clerk"), order.id(), "气象预警解除");
        assertThat(of(order, library).state()).isEqualTo(State.WITHDRAWN);
        assertThat(owed(of(order, library))).isEmpty();
        assertThat(owed(of(order, college))).extracting(Duty::task).containsExactly(Delivery.TAKE_DOWN);
        answering.takenDown(university.by("custodian"), of(order, college).id());
        assertThat(of(order, college).state()).isEqualTo(State.TAKEN_DOWN);
        refused(() -> releases.update(university.by("clerk"), order.id(), new JointOrder.Text("x", "x", "")),
                "NOT_RUNNING", "8");
    }

    /** It holds for a time, and not for ever; late is late, and is still an answer. */
    @Test
    void anOrderIsLimitedInTime() {
        UUID college = account(2, "BIZ", "weibo");
        var releases = bean(JointReleases.class);
        Wanted some = wanted(new Reach(List.of(), List.of(), List.of()));
        refused(() -> releases.order(university.by("clerk"),
                new Wanted(some.occasion(), some.text(), false, some.reach(),
                        new JointOrder.Window(House.now(), House.now()))),
                "WINDOW_WRONG", "8");
        refused(() -> releases.order(university.by("clerk"),
                new Wanted(some.occasion(), some.text(), false, some.reach(),
                        new JointOrder.Window(House.now().minus(Duration.ofHours(2)),
                                House.now().minus(Duration.ofHours(1))))),
                "WINDOW_WRONG", "8");
        refused(() -> releases.order(university.by("clerk"),
                new Wanted(some.occasion(), some.text(), false, some.reach(),
                        new JointOrder.Window(House.now(), House.now().plus(Duration.ofDays(31))))),
                "WINDOW_LONG",
                "house.joint-lasts");
        JointOrder order = running(some.reach());
        university.on("2026-03-04");
        assertThat(order.window().over(House.now())).isTrue();
        assertThat(of(order, college).state()).isEqualTo(State.WAITING);
        assertThat(releases.urge(university.by("clerk"), order.id())).isEqualTo(1);
        bean(AnswerDelivery.class).done(university.by("custodian"), of(order, college).id(), "https://weibo.com/1");
        assertThat(of(order, college).state()).isEqualTo(State.DONE);
        assertThatThrownBy(() -> releases.order(university.by("dean"), some)).isInstanceOf(Forbidden.class);
    }
}
