package org.rostra.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostra.TestDatabase;
import org.rostra.University;
import org.rostra.access.Forbidden;
import org.rostra.access.NotFound;
import org.rostra.directory.Office;
import org.rostra.directory.Units;
import org.rostra.duty.Duties;
import org.rostra.duty.Duty;
import org.rostra.groups.GroupKind;
import org.rostra.ledger.Act;
import org.rostra.ledger.Finding;
import org.rostra.ledger.Ledger;
import org.rostra.paper.Papers;
import org.rostra.policy.Refused;
import org.rostra.print.Form;
import org.rostra.print.Paper;
import org.rostra.procedure.CaseFile;
import org.rostra.procedure.DecideCase;
import org.rostra.procedure.Verb;
import org.rostra.publishing.Difference;
import org.rostra.publishing.ForgetPosts;
import org.rostra.publishing.OralConsent;
import org.rostra.publishing.OralConsents;
import org.rostra.publishing.Post;
import org.rostra.publishing.PostFiles;
import org.rostra.publishing.PostFilter;
import org.rostra.publishing.PostKind;
import org.rostra.publishing.PostState;
import org.rostra.publishing.Posts;
import org.rostra.publishing.ReleasePost;
import org.rostra.publishing.ReviewPost;
import org.rostra.publishing.Wording;
import org.rostra.publishing.WritePost;
import org.rostra.registry.FormIncomplete;
import org.rostra.security.House;

/** 第四条（四）（六）（七）、第五条: what is reviewed before it goes out, by whom, and what is kept of that. */
class Article04PostsTest {
    /** The checklist that reviewers of posts confirm. */
    private static final String NINE = "prohibited-kinds";

    private static House house;
    private static University university;
    private static WorkGroups groups;
    private static int number;

    @BeforeAll
    static void open() {
        house = House.on(TestDatabase.fresh());
        university = new University(house);
        university.appoint("officer", Office.PUBLICITY_OFFICER, "BIZ");
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

    private static UUID account(String... custodians) {
        UUID id = UUID.randomUUID();
        number++;
        house.sql().sql("""
                insert into registry.account (id, state, name, name_key, pinyin, platform, canonical_id, unit_id, body,
                    tier, filing_number, filed_on, changed_at)
                values (:id, 'RUNNING', :name, :name, :name, 'weibo', :canonical, :unit, 'COLLEGE', 2, :filing,
                    '2024-03-01', now())
                """).param("id", id).param("name", "稿" + number).param("canonical", "p" + number)
                .param("unit", university.unit("BIZ")).param("filing", "2-P-" + number).update();
        for (String custodian : custodians) {
            house.sql().sql("insert into registry.custody (id, account_id, person_id, from_on) "
                    + "values (gen_random_uuid(), :account, :person, '2024-03-01')").param("account", id)
                    .param("person", university.id(custodian)).update();
        }
        return id;
    }

    private static <T> T bean(Class<T> type) {
        return university.bean(type);
    }

    private static Map<String, List<String>> form(String kind, String... more) {
        Map<String, List<String>> form = new HashMap<>();
        University.put(form, "kind", kind, "source", "original", "ai", "no", "others", "none", "secrecy", "clear",
                "nine", "clear");
        University.put(form, more);
        return form;
    }

    private static WritePost.Written text(String body, @Nullable Instant wished, Map<String, List<String>> form) {
        return new WritePost.Written("关于调整考试时间的通知", body, wished, form);
    }

    private static UUID submit(String author, UUID target, WritePost.Written written) {
        UUID id = bean(WritePost.class).begin(university.by(author), Set.of(target)).id();
        bean(WritePost.class).submit(university.by(author), id, written);
        return id;
    }

    private static UUID major(String author, UUID target) {
        return submit(author, target, text("考试改在周五。请同学们相互转告。", null, form("major", "major", "admission")));
    }

    private static Post post(UUID id) {
        return bean(Posts.class).getFor(university.by("clerk"), id);
    }

    private static CaseFile file(UUID id) {
        return bean(Posts.class).file(post(id)).orElseThrow();
    }

    private static void approve(String who, UUID id) {
        university.approve(who, file(id));
    }

    private static void refused(ThrowingCallable call, String reason, String clause) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refused.class, one -> {
            assertThat(one.reason().name()).isEqualTo(reason);
            assertThat(one.clause().value()).isEqualTo(clause);
        });
    }

    /** Three people, each another; the last is the head of the supervising department, and every edit is kept. */
    @Test
    @Proves("4.7.b")
    void majorInformationIsReviewedThreeTimesAndLastByTheHead() {
        UUID id = major("custodian", account("custodian", "custodian2"));
        assertThat(post(id).state()).isEqualTo(PostState.UNDER_REVIEW);
        refused(() -> approve("custodian", id), "OWN_CASE", "house.no-own-case");
        assertThatThrownBy(() -> bean(ReviewPost.class).edit(university.by("custodian"), id, 1, "改", "改"))
                .as("its author, who keeps the account").isInstanceOf(Forbidden.class);
        bean(ReviewPost.class).edit(university.by("custodian2"), id, 1, "关于调整考试时间的通知", "考试改在周六。请同学们相互转告。");
        approve("custodian2", id);
        assertThatThrownBy(() -> bean(ReviewPost.class).edit(university.by("custodian2"), id, 2, "改", "改"))
                .isInstanceOf(Forbidden.class);
        approve("officer", id);
        assertThat(post(id).state()).isEqualTo(PostState.UNDER_REVIEW);
        approve("dean", id);
        assertThat(post(id).state()).isEqualTo(PostState.APPROVED);
        assertThat(file(id).steps()).extracting(CaseFile.Step::plan).containsExactly("first-review",
                "second-review-officer", "third-review");
        List<Wording> wordings = bean(Posts.class).wordings(post(id));
        assertThat(wordings).extracting(Wording::stage).containsExactly(null, "first-review");
        assertThat(Difference.between(wordings.getFirst().body(), wordings.getLast().body())).containsExactly(
                new Difference(Difference.Kind.REMOVED, "考试改在周五。"), new Difference(Difference.Kind.ADDED, "考试改在周六。"),
                new Difference(Difference.Kind.KEPT, "请同学们相互转告。"));
    }

    /** One who edits what somebody else has just edited is told so, and nothing is lost. */
    @Test
    void nobodyWritesOverAnothersEdit() {
        UUID id = major("custodian", account("custodian", "custodian2"));
        bean(ReviewPost.class).edit(university.by("custodian2"), id, 1, "题", "第二稿");
        refused(() -> bean(ReviewPost.class).edit(university.by("custodian2"), id, 1, "题", "另一稿"),
                "CHANGED_MEANWHILE", "house.three-reviews");
        assertThat(post(id).wording().body()).isEqualTo("第二稿");
    }

    /** Notes are for reviewers: the author never reads them. */
    @Test
    void notesStayAmongReviewers() {
        UUID id = major("officer", account("custodian", "custodian2"));
        bean(ReviewPost.class).note(university.by("custodian"), id, "时间请再核实");
        assertThat(bean(Posts.class).notes(university.by("custodian"), post(id))).hasSize(1);
        assertThat(bean(Posts.class).notes(university.by("officer"), post(id))).isEmpty();
    }

    /** What a member of a group asks for is decided by its owner and its supervisor, and by nobody alone. */
    @Test
    @Proves("4.4")
    void anAppealInAGroupIsDecidedByOwnerAndSupervisor() {
        UUID group = groups.register("custodian", GroupKind.WORK, "BIZ");
        UUID id = submit("student", group, text("请帮助患病的同学。", null, form("charity", "appeal-for", "经学工办核实")));
        assertThat(file(id).steps()).extracting(CaseFile.Step::plan).containsExactly("custodian", "supervisor");
        assertThatThrownBy(() -> approve("dean", id)).isInstanceOfAny(Forbidden.class, NotFound.class);
        approve("custodian", id);
        assertThat(post(id).state()).isEqualTo(PostState.UNDER_REVIEW);
        refused(() -> bean(ReleasePost.class).note(university.by("custodian"), id, new ReleasePost.Published(group,
                House.now(), "", "")), "NOT_APPROVED", "4.4");
        approve("dean", id);
        assertThat(post(id).state()).isEqualTo(PostState.APPROVED);
    }

    /** The form asks what the kind needs, and nothing else. */
    @Test
    @Proves({"4.4", "5"})
    void theFormAsksForWhatTheKindNeeds() {
        UUID target = account("custodian");
        assertThatThrownBy(() -> submit("custodian", target, text("求助", null, form("charity"))))
                .isInstanceOfSatisfying(FormIncomplete.class, one -> assertThat(one.faults()).extracting("field")
                        .containsExactly("appeal-for"));
        assertThatThrownBy(() -> submit("custodian", target, text("广告", null, form("advertising"))))
                .isInstanceOfSatisfying(FormIncomplete.class, one -> assertThat(one.faults()).extracting("field")
                        .containsExactly("advertiser", "ad-label"));
        assertThatThrownBy(() -> submit("custodian", target, text("正文", null, form("ordinary", "nine", ""))))
                .isInstanceOf(FormIncomplete.class);
        refused(() -> submit("custodian", target, text(" ", null, form("ordinary"))), "NO_TEXT", "house.three-reviews");
    }

    /** Ordinary posts need nothing from anybody. */
    @Test
    @Proves("4.7.a")
    void ordinaryPostsAreNotReviewed() {
        UUID id = submit("custodian", account("custodian"), text("春天来了。", null, form("ordinary", "tag", "image")));
        assertThat(post(id).state()).isEqualTo(PostState.APPROVED);
        assertThat(bean(Posts.class).file(post(id))).isEmpty();
    }

    /** Where the author is the only custodian the next higher office takes his step, so that two people still look at it. */
    @Test
    @Proves("4.4")
    void theOnlyCustodianDoesNotReviewHisOwnPost() {
        UUID id = submit("custodian", account("custodian"), text("招商广告。", null, form("advertising", "advertiser",
                "某公司，无费用，三月", "ad-label", "标题前")));
        assertThatThrownBy(() -> approve("custodian", id)).isInstanceOf(Forbidden.class);
        assertThat(file(id).steps().getFirst().seat().key()).startsWith("office/SCHOOL_LEADER/");
        approve("leader", id);
        approve("dean", id);
        assertThat(post(id).state()).isEqualTo(PostState.APPROVED);
    }

    /** Lending, sales and canvassing: advised against, and where they must be, custodian and supervisor look at them. */
    @Test
    @Proves("4.6")
    void canvassingIsAdvisedAgainstAndReviewed() {
        UUID id = submit("custodian", account("custodian", "custodian2"), text("请为我院投票。", null, form("canvassing")));
        assertThat(file(id).steps()).extracting(CaseFile.Step::plan).containsExactly("custodian", "supervisor");
    }

    /** Agreed by telephone at night: noted by the office, owed to be signed, shown until then. */
    @Test
    void consentByWordOfMouthIsSignedWithinItsTerm() {
        UUID id = major("custodian", account("custodian", "custodian2"));
        approve("custodian2", id);
        approve("officer", id);
        House.clock(Instant.parse("2026-03-06T15:30:00Z"));
        var oral = bean(OralConsents.class);
        refused(() -> oral.note(university.by("clerk"), id, university.id("dean"), House.now().plusSeconds(60), "",
                NINE),
                "ORAL_WHEN", "house.oral-consent");
        assertThatThrownBy(
                () -> oral.note(university.by("custodian"), id, university.id("dean"), House.now(), "", NINE))
                .isInstanceOf(Forbidden.class);
        oral.note(university.by("clerk"), id, university.id("dean"), House.now().minusSeconds(600), "同意", NINE);
        assertThat(post(id).state()).isEqualTo(PostState.APPROVED);
        assertThat(file(id).steps().getLast().maker()).isEqualTo(university.id("dean"));
        assertThat(owed(id)).singleElement().satisfies(duty -> {
            assertThat(duty.task()).isEqualTo(OralConsents.SIGN);
            assertThat(duty.due()).isEqualTo("2026-03-09");
        });
        OralConsent consent = bean(Posts.class).consents(post(id)).getFirst();
        assertThatThrownBy(() -> oral.sign(university.by("secretary"), id, consent.id())).isInstanceOf(NotFound.class);
        oral.sign(university.by("dean"), id, consent.id());
        assertThat(owed(id)).isEmpty();
        refused(() -> oral.dispute(university.by("dean"), id, consent.id()), "ORAL_DONE", "house.oral-consent");
    }

    /** Whoever did not agree says so, and the office owes an answer. */
    @Test
    void whoDidNotAgreeSaysSo() {
        UUID id = major("custodian", account("custodian", "custodian2"));
        var oral = bean(OralConsents.class);
        oral.note(university.by("clerk"), id, university.id("custodian2"), House.now().minusSeconds(60), "", NINE);
        oral.dispute(university.by("custodian2"), id, bean(Posts.class).consents(post(id)).getFirst().id());
        assertThat(owed(id)).extracting(Duty::task).containsExactly(OralConsents.DISPUTED);
        assertThat(bean(Posts.class).consents(post(id)).getFirst().disputed()).isNotNull();
    }

    private static List<Duty> owed(UUID post) {
        return bean(Duties.class).openAbout(post(post).asSubject());
    }

    /** By words of the title as it reads now, by kind, and by unit with all below it; page after page. */
    @Test
    void theOfficeFindsPostsByTitleKindAndUnit() {
        UUID id = submit("custodian", account("custodian", "custodian2"), new WritePost.Written("ＡＩ论坛 100%开幕",
                "正文", null, form("major", "major", "events")));
        UUID next = submit("custodian", account("custodian", "custodian2"), new WritePost.Written("AI论坛闭幕",
                "正文", null, form("charity", "appeal-for", "已核实")));
        assertThat(found("ai论坛", null, null, null)).containsExactly(next, id);
        assertThat(found("ai论坛", null, null, next)).containsExactly(id);
        assertThat(found("ai论坛", PostKind.MAJOR, null, null)).containsExactly(id);
        assertThat(found("100%", null, null, null)).containsExactly(id);
        assertThat(found("ai_坛", null, null, null)).isEmpty();
        assertThat(found("ai论坛", null, university.unit("BIZ"), null)).containsExactly(next, id);
        assertThat(found("ai论坛", null, university.unit("BIZ"), next)).containsExactly(id);
        assertThat(found("ai论坛", null, bean(Units.class).findRoot().orElseThrow().id(), null)).as("with all below")
                .containsExactly(next, id);
        assertThat(found("ai论坛", null, university.unit("XCB"), null)).isEmpty();
        bean(ReviewPost.class).edit(university.by("custodian2"), id, 1, "校园数字论坛开幕", "正文");
        assertThat(found("ai论坛", null, null, null)).containsExactly(next);
        assertThat(found("数字论坛", null, null, null)).containsExactly(id);
    }

    private static List<UUID> found(String title, @Nullable PostKind kind, @Nullable UUID unit, @Nullable UUID before) {
        return bean(Posts.class).page(university.by("clerk"), Posts.Whose.UNDER_REVIEW,
                new PostFilter(unit, kind, title), before).stream().map(Post::id).toList();
    }

    /** A slot that went by is shown; nothing goes out or is dropped by itself, and a new time sets it right. */
    @Test
    void aPostThatMissedItsSlotGoesOnWithANewTime() {
        UUID target = account("custodian", "custodian2");
        refused(() -> submit("custodian", target, text("正文", House.now().minusSeconds(1), form("major", "major",
                "events"))), "SLOT_PASSED", "house.post-slot");
        UUID id = submit("custodian", target,
                text("正文", House.now().plusSeconds(3600), form("major", "major", "events")));
        assertThat(post(id).missedSlot(House.now())).isFalse();
        university.on("2026-03-03");
        assertThat(post(id).missedSlot(House.now())).isTrue();
        assertThat(post(id).state()).isEqualTo(PostState.UNDER_REVIEW);
        bean(WritePost.class).wish(university.by("custodian"), id, House.now().plusSeconds(7200));
        assertThat(post(id).missedSlot(House.now())).isFalse();
    }

    /** What was published is compared with what was approved, whatever the platform made of its spaces. */
    @Test
    @Proves("4.7.b")
    void whatWentOutIsComparedWithWhatWasApproved() {
        UUID target = account("custodian", "custodian2");
        UUID id = major("custodian", target);
        List.of("custodian2", "officer", "dean").forEach(who -> approve(who, id));
        var releasing = bean(ReleasePost.class);
        refused(() -> releasing.note(university.by("custodian"), id, new ReleasePost.Published(target,
                House.now().plusSeconds(60), "", "")), "RELEASED_IN_FUTURE", "4.7.b");
        refused(() -> releasing.note(university.by("custodian"), id, new ReleasePost.Published(target, House.now(),
                "www.example.edu", "")), "LINK_WRONG", "4.7.b");
        releasing.note(university.by("custodian"), id, new ReleasePost.Published(target, House.now(),
                "https://weibo.com/1/x", "考试改在周五。 请同学们相互转告。\n"));
        assertThat(bean(Posts.class).releases(post(id))).singleElement()
                .satisfies(one -> assertThat(one.asApproved()).isTrue());
        assertThat(post(id).state()).isEqualTo(PostState.RELEASED);
        releasing.note(university.by("custodian"), id, new ReleasePost.Published(target, House.now(), "",
                "考试改在周日。请同学们相互转告。"));
        assertThat(bean(Posts.class).releases(post(id))).singleElement()
                .satisfies(one -> assertThat(one.asApproved()).isFalse());
    }

    /** Returned, it is put right and reviewed from the first step on; refused, it does not go out. */
    @Test
    void whatIsReturnedIsReviewedAnew() {
        UUID id = major("custodian", account("custodian", "custodian2"));
        decide("custodian2", id, new Verb.Return(List.of(), "请写明年级"));
        bean(WritePost.class).submit(university.by("custodian"), id, text("大一考试改在周五。", null, form("major", "major",
                "admission")));
        assertThat(file(id).round()).isEqualTo(2);
        assertThat(bean(Posts.class).wordings(post(id))).hasSize(2);
        decide("custodian2", id, new Verb.Refuse(List.of(), "由教务处统一发布"));
        assertThat(post(id).state()).isEqualTo(PostState.REFUSED);
        refused(() -> bean(WritePost.class).submit(university.by("custodian"), id, text("再来", null, form("major",
                "major", "admission"))), "NOT_DRAFT", "house.three-reviews");
    }

    private static void decide(String who, UUID id, Verb verb) {
        CaseFile file = file(id);
        bean(DecideCase.class).decide(university.by(who), file.id(), file.round(), file.step(), verb);
    }

    /** After its time nothing of it is left but what the ledger proves; what is under review stays until it is not. */
    @Test
    void postsAreForgottenAfterTheirTime() {
        UUID old = submit("custodian", account("custodian"), text("春天来了。", null, form("ordinary")));
        UUID open = major("custodian", account("custodian", "custodian2"));
        university.on("2029-03-01");
        ForgetPosts forget = bean(ForgetPosts.class);
        assertThat(forget.forget(Act.bySystem(House.now()))).isZero();
        university.on("2029-03-05");
        while (forget.forget(Act.bySystem(House.now())) > 0) {
            // Lot by lot.
        }
        assertThatThrownBy(() -> post(old)).isInstanceOf(NotFound.class);
        assertThat(post(open).state()).isEqualTo(PostState.UNDER_REVIEW);
        assertThat(house.sql().sql("select count(*) from publishing.wording where post_id = :id").param("id", old)
                .query(Integer.class).single()).isZero();
        List<Finding> findings = new ArrayList<>();
        bean(Ledger.class).check(findings::add);
        assertThat(findings).isEmpty();
    }

    /** The official form: the text, the answers, a box for each step with who signed it. */
    @Test
    void itPrintsAsTheOfficialForm() {
        UUID id = major("custodian", account("custodian", "custodian2"));
        approve("custodian2", id);
        var form = (Form) bean(Papers.class).preview(university.by("clerk"), Post.FORM, post(id).asSubject()).paper();
        assertThat(form.title()).isEqualTo("信息发布审批表");
        assertThat(form.sections().stream().flatMap(one -> one.fields().stream()).map(Paper.Field::value))
                .contains("关于调整考试时间的通知", "考试改在周五。请同学们相互转告。", "重大信息", "招生录取");
        assertThat(form.boxes()).extracting(Paper.Box::label, Paper.Box::name).containsExactly(
                tuple("一审一校（管理员）", "custodian2"), tuple("二审二校（宣传员）", ""), tuple("三审三校（监管部门负责人）", ""));
    }

    /** What came with a post is given out as it came, and forgotten with it; nothing is added to what was decided. */
    @Test
    void filesStayAsTheyCameAndGoWithTheirPost() throws IOException {
        UUID id = bean(WritePost.class).begin(university.by("custodian"), Set.of(account("custodian"))).id();
        byte[] pdf = "%PDF-1.7\n%%EOF".getBytes(StandardCharsets.UTF_8);
        PostFiles files = bean(PostFiles.class);
        UUID file = files.add(university.by("custodian"), id, "稿件.pdf", new ByteArrayInputStream(pdf));
        assertThatThrownBy(() -> files.open(university.by("clerk"), id, file)).as("a draft")
                .isInstanceOf(NotFound.class);
        bean(WritePost.class).submit(university.by("custodian"), id, text("春天来了。", null, form("ordinary")));
        try (var in = files.open(university.by("clerk"), id, file).content()) {
            assertThat(in.readAllBytes()).isEqualTo(pdf);
        }
        refused(() -> files.add(university.by("custodian"), id, "又一个.pdf", new ByteArrayInputStream(pdf)), "NOT_DRAFT",
                "house.three-reviews");
        university.on("2029-03-05");
        while (bean(ForgetPosts.class).forget(Act.bySystem(House.now())) > 0) {
            // Lot by lot.
        }
        assertThat(house.sql().sql("select count(*) from files.file where id = :id").param("id", file)
                .query(Integer.class).single()).isZero();
    }

    /** A draft is its author's alone; accounts of two units are two posts; who has no part in an account writes none for it. */
    @Test
    void draftsAreTheirAuthorsAlone() {
        UUID target = account("custodian");
        UUID id = bean(WritePost.class).begin(university.by("custodian"), Set.of(target)).id();
        assertThatThrownBy(() -> bean(Posts.class).getFor(university.by("clerk"), id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> bean(WritePost.class).begin(university.by("stranger"), Set.of(target)))
                .isInstanceOfAny(Forbidden.class, NotFound.class);
        UUID other = account("custodian");
        house.sql().sql("update registry.account set unit_id = :unit where id = :id").param("unit",
                university.unit("LIB")).param("id", other).update();
        refused(() -> bean(WritePost.class).begin(university.by("custodian"), Set.of(target, other)), "OTHER_UNIT",
                "house.three-reviews");
        refused(() -> bean(WritePost.class).begin(university.by("custodian"), Set.of()), "NO_TARGET",
                "house.three-reviews");
    }
}
