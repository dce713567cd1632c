package org.rostra.publishing.copies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rostra.TestDatabase;
import org.rostra.University;
import org.rostra.ledger.Act;
import org.rostra.publishing.ForgetPosts;
import org.rostra.publishing.ReleasePost;
import org.rostra.publishing.joint.AnswerDelivery;
import org.rostra.publishing.joint.Delivery;
import org.rostra.publishing.joint.Joint;
import org.rostra.publishing.joint.JointOrder;
import org.rostra.publishing.joint.JointReleases;
import org.rostra.publishing.joint.Occasion;
import org.rostra.publishing.joint.Reach;
import org.rostra.registry.AccountState;
import org.rostra.security.House;

/** What of the institution's own releases says the same as a text. */
class CopiesTest {
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

    private static UUID account(String platform) {
        UUID id = UUID.randomUUID();
        number++;
        house.sql().sql("""
                insert into registry.account (id, state, name, name_key, pinyin, platform, canonical_id, unit_id, body,
                    tier, filing_number, filed_on, changed_at)
                values (:id, 'RUNNING', :name, :name, :name, :platform, :name, :unit, 'COLLEGE', 2, :name,
                    '2024-03-01', now())
                """).param("id", id).param("name", "副" + number).param("platform", platform)
                .param("unit", university.unit("BIZ")).update();
        house.sql().sql("insert into registry.custody (id, account_id, person_id, from_on) "
                + "values (gen_random_uuid(), :account, :person, '2024-03-01')").param("account", id)
                .param("person", university.id("custodian")).update();
        return id;
    }

    /** An approved post for these accounts. */
    private static UUID post(String body, UUID... accounts) {
        UUID id = UUID.randomUUID();
        house.sql().sql("""
                with p as (insert into publishing.post (id, state, account_id, unit_id, applicant_id, created_at, approved_at)
                    values (:id, 'APPROVED', :account, :unit, :by, :at, :at))
                insert into publishing.wording (post_id, version, title, body, written_by, written_at)
                values (:id, 1, '标题', :body, :by, :at)
                """).param("id", id).param("account", accounts[0]).param("unit", university.unit("BIZ"))
                .param("by", university.id("custodian")).param("body", body)
                .param("at", House.now().atOffset(java.time.ZoneOffset.UTC)).update();
        house.sql().sql("insert into publishing.target (post_id, account_id) select :id, unnest(cast(:to as uuid[]))")
                .param("id", id).param("to", accounts).update();
        return id;
    }

    private static void release(UUID post, UUID account, String body) {
        bean(ReleasePost.class).note(university.by("custodian"), post,
                new ReleasePost.Published(account, House.now(), "https://weibo.com/" + account, body));
    }

    private static <T> T bean(Class<T> type) {
        return university.bean(type);
    }

    private static List<Copy> like(String text) {
        return bean(Copies.class).like(text, Copies.LIKE);
    }

    private static long fingerprints(UUID post) {
        return house.sql().sql("select count(*) from publishing.fingerprint where post_id = :post").param("post", post)
                .query(Long.class).single();
    }

    @Test
    void aPostIsFoundOnEachAccountAndTheBestComesFirst() {
        String text = "商学院定于三月六日在明德楼二零一教室举行春季校园招聘宣讲会，欢迎毕业班同学带简历参加。";
        UUID first = account("weibo");
        UUID second = account("weibo");
        UUID third = account("weibo");
        UUID post = post(text, first, second, third);
        release(post, first, "");
        release(post, second, text.replace("，", ", "));
        release(post, third, text.replace("三月六日", "三月七日") + "地点如有变动，以学院网站的消息为准。");
        house.sql().sql("update registry.account set state = 'CLOSED', closed_on = '2026-03-01' where id = :id")
                .param("id", second).update();
        UUID elsewhere = account("weibo");
        release(post("图书馆本学期起延长开放时间，周一至周五早八点到晚十点半，周末照旧，请持校园卡入馆。", elsewhere), elsewhere, "");

        List<Copy> copies = like(text);
        assertThat(copies).extracting(Copy::account, Copy::state, Copy::exact, Copy::what, Copy::link)
                .containsExactlyInAnyOrder(
                        tuple(first, AccountState.RUNNING, true, new Copy.OfPost(post), "https://weibo.com/" + first),
                        tuple(second, AccountState.CLOSED, true, new Copy.OfPost(post), "https://weibo.com/" + second),
                        tuple(third, AccountState.RUNNING, false, new Copy.OfPost(post), "https://weibo.com/" + third));
        assertThat(copies.getLast().account()).isEqualTo(third);
        assertThat(copies.getLast().likeness()).isBetween(0.8, 0.99);
        assertThat(bean(Copies.class).like(text, 0.99)).hasSize(2);
        assertThat(fingerprints(post)).as("one of the approved text, one of the other").isEqualTo(2);
    }

    /** Told again, what went out is found by what it says now and no longer by what was told before. */
    @Test
    void whatIsPutRightIsFoundAsItReads() {
        String approved = "本周五下午三点在体育馆举行校运动会开幕式，请各班按时到场，注意安全，遇雨顺延一周。";
        String other = "因场馆维修，原定的教职工羽毛球比赛改到下月中旬举行，报名方式和组别都不变动，特此说明。";
        UUID account = account("weibo");
        UUID post = post(approved, account);
        release(post, account, other);
        assertThat(like(approved)).isEmpty();
        assertThat(like(other)).singleElement().satisfies(copy -> assertThat(copy.exact()).isTrue());
        release(post, account, "");
        assertThat(like(other)).isEmpty();
        assertThat(like(approved)).hasSize(1);
        release(post, account, other);
        assertThat(like(approved)).isEmpty();
        assertThat(fingerprints(post)).isEqualTo(1);
    }

    @Test
    void shortTextsAreFoundIfTheyAreTheSame() {
        UUID account = account("weibo");
        UUID post = post("明日放假一天。", account);
        release(post, account, "");
        assertThat(like("明日放假一天")).singleElement().satisfies(copy -> assertThat(copy.exact()).isTrue());
        assertThat(like("明日放假两天")).isEmpty();
        assertThat(like("")).isEmpty();
    }

    @Test
    void aLongTextIsFoundByAPassageOfIt() {
        String passage = "考生须于开考前三十分钟凭准考证和身份证进入考场，迟到十五分钟者不得入场，开考后三十分钟内不得离场。";
        String other = "学院团委号召同学们利用假期走进社区，开展政策宣讲、文艺演出和义务劳动，并在返校后提交实践报告。";
        UUID account = account("weibo");
        UUID post = post((other + other.replace("社区", "乡村")).repeat(20) + passage, account);
        release(post, account, "");
        assertThat(like(passage)).singleElement().satisfies(copy -> {
            assertThat(copy.likeness()).isEqualTo(1);
            assertThat(copy.exact()).isFalse();
        });
    }

    @Test
    void whatWentOutBeforeIsFilledInOnce() {
        String approved = "校医院提醒：近期流感多发，请勤洗手、常通风，出现发热症状及时就诊，不带病上课。";
        UUID account = account("weibo");
        UUID differing = account("weibo");
        UUID post = post(approved, account, differing);
        release(post, account, "");
        release(post, differing, approved + "校医院二十四小时值班，电话见学校网站首页，急症可直接前往。");
        house.sql()
                .sql("update publishing.fingerprint set scheme = 0, marks = '{}', digest = '' where account_id is null")
                .update();
        house.sql().sql("delete from publishing.fingerprint where account_id is not null").update();
        assertThat(like(approved)).isEmpty();
        assertThat(bean(Fingerprints.class).fill()).isGreaterThanOrEqualTo(2);
        assertThat(bean(Fingerprints.class).fill()).isZero();
        assertThat(like(approved)).extracting(Copy::account).containsExactly(account, differing);
    }

    @Test
    void aForgottenPostIsForgottenHereToo() {
        university.on("2022-03-01");
        String text = "四年前的一则通知，内容是学生宿舍分批更换空调，请同学们提前收好个人物品，配合施工。";
        UUID account = account("weibo");
        UUID post = post(text, account);
        release(post, account, text + "施工时间为每天上午九点到下午五点。");
        university.on("2026-03-02");
        assertThat(like(text)).hasSize(1);
        assertThat(bean(ForgetPosts.class).forget(Act.bySystem(House.now()))).isPositive();
        assertThat(fingerprints(post)).isZero();
        assertThat(like(text)).isEmpty();
    }

    /** What was published of an order before it was given another text is still out until it is answered anew. */
    @Test
    void deliveriesAreFoundByTheVersionThatIsOut() {
        UUID done = account("bilibili");
        UUID again = account("bilibili");
        account("bilibili");
        String first = "受台风影响，明日全校停课一天，校车停运，请师生员工减少外出，关好门窗，注意防范高空坠物。";
        String brief = "台风来袭，明日全校停课，校车停运，请勿外出，注意安全。";
        String second = "台风路径改变，原定停课安排取消，各年级照常上课，校车照常运行，请相互转告。";
        JointOrder order = bean(JointReleases.class).order(university.by("clerk"), new JointReleases.Wanted(
                Occasion.CRISIS, new JointOrder.Text("停课通告", first, brief), false,
                new Reach(List.of(), List.of(), List.of("bilibili")),
                new JointOrder.Window(House.now(), House.now().plus(Duration.ofHours(6)))));
        university.approve("publicity-head", bean(Joint.class).file(order).orElseThrow());
        assertThat(like(first)).as("nobody published it yet").isEmpty();
        answer(order, done);
        answer(order, again);
        assertThat(like(first)).extracting(Copy::account, Copy::exact, Copy::title)
                .containsExactlyInAnyOrder(tuple(done, true, "停课通告"), tuple(again, true, "停课通告"));
        assertThat(like(brief)).as("told once, by the form that is more like it").hasSize(2)
                .allMatch(Copy::exact);

        bean(JointReleases.class).update(university.by("clerk"), order.id(), new JointOrder.Text("通告", second, ""));
        answer(order, done);
        assertThat(like(second)).extracting(Copy::account).containsExactly(done);
        assertThat(like(first)).extracting(Copy::account).containsExactly(again);
    }

    private static void answer(JointOrder order, UUID account) {
        Delivery one = bean(Joint.class).page(order, Delivery.State.WAITING, null).stream()
                .filter(delivery -> delivery.account().equals(account)).findFirst().orElseThrow();
        bean(AnswerDelivery.class).done(university.by("custodian"), one.id(), "https://bilibili.com/" + account);
    }
}
