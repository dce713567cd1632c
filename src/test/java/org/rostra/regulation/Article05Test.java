package org.rostra.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostra.TestDatabase;
import org.rostra.University;
import org.rostra.directory.Office;
import org.rostra.duty.Duties;
import org.rostra.duty.Duty;
import org.rostra.ledger.Finding;
import org.rostra.ledger.Ledger;
import org.rostra.paper.Papers;
import org.rostra.policy.Refused;
import org.rostra.policy.Regulation;
import org.rostra.print.Form;
import org.rostra.procedure.CaseFile;
import org.rostra.procedure.DecideCase;
import org.rostra.procedure.Recorded;
import org.rostra.procedure.Verb;
import org.rostra.procedure.bulk.Bulk;
import org.rostra.procedure.bulk.BulkActs;
import org.rostra.publishing.OralConsents;
import org.rostra.publishing.Post;
import org.rostra.publishing.PostState;
import org.rostra.publishing.Posts;
import org.rostra.publishing.WritePost;
import org.rostra.registry.FormFault;
import org.rostra.registry.FormIncomplete;
import org.rostra.security.House;

/** 第五条: nobody puts out the nine kinds of content. Authors and reviewers say so, each for himself; no machine decides it. */
class Article05Test {
    private static final String NINE = "prohibited-kinds";

    private House house;
    private University university;
    private UUID account;

    @BeforeEach
    void open() {
        house = House.on(TestDatabase.fresh());
        university = new University(house);
        university.on("2026-03-02");
        university.appoint("officer", Office.PUBLICITY_OFFICER, "BIZ");
        account = UUID.randomUUID();
        house.sql().sql("""
                insert into registry.account (id, state, name, name_key, pinyin, platform, canonical_id, unit_id, body,
                    tier, filing_number, filed_on, changed_at)
                values (:id, 'RUNNING', '稿', '稿', '稿', 'weibo', '九', :unit, 'COLLEGE', 2, '2-N-1', '2024-03-01', now())
                """).param("id", account).param("unit", university.unit("BIZ")).update();
        for (String custodian : List.of("custodian", "custodian2")) {
            house.sql().sql("insert into registry.custody (id, account_id, person_id, from_on) "
                    + "values (gen_random_uuid(), :account, :person, '2024-03-01')").param("account", account)
                    .param("person", university.id(custodian)).update();
        }
    }

    @AfterEach
    void close() {
        List<Finding> findings = new ArrayList<>();
        house.bean(Ledger.class).check(findings::add);
        house.close();
        assertThat(findings).isEmpty();
    }

    private static Map<String, List<String>> form(String... more) {
        Map<String, List<String>> form = new HashMap<>();
        University.put(form, "kind", "major", "major", "admission", "source", "original", "ai", "no", "others", "none",
                "secrecy", "clear", "nine", "clear");
        University.put(form, more);
        return form;
    }

    private UUID submit(Map<String, List<String>> form) {
        UUID id = university.bean(WritePost.class).begin(university.by("custodian"), Set.of(account)).id();
        university.bean(WritePost.class).submit(university.by("custodian"), id,
                new WritePost.Written("以案说法", "一起诈骗案的经过和提醒。", null, form));
        return id;
    }

    private Post post(UUID id) {
        return university.bean(Posts.class).getFor(university.by("clerk"), id);
    }

    private CaseFile file(UUID id) {
        return university.bean(Posts.class).file(post(id)).orElseThrow();
    }

    private void decide(String who, UUID id, Verb verb) {
        university.decide(who, file(id), verb);
    }

    private static void unconfirmed(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refused.class, one -> {
            assertThat(one.reason().name()).isEqualTo("NOT_CONFIRMED");
            assertThat(one.clause().value()).isEqualTo("5");
        });
    }

    /** The nine are those of the article, each with its number, and every reviewer of every kind of post is shown them. */
    @Test
    @Proves({"5.1", "5.2", "5.3", "5.4", "5.5", "5.6", "5.7", "5.8", "5.9"})
    void theNineAreThoseOfTheArticle() {
        Regulation regulation = university.bean(Regulation.class);
        assertThat(regulation.list(NINE).on(university.by("clerk").today())).extracting(
                entry -> entry.clause().orElseThrow().value())
                .containsExactly("5.1", "5.2", "5.3", "5.4", "5.5", "5.6", "5.7", "5.8", "5.9");
        assertThat(regulation.procedures().values()).filteredOn(one -> one.id().startsWith("post-")).hasSize(5)
                .allSatisfy(one -> assertThat(one.steps())
                        .allMatch(step -> step.confirm().filter(each -> each.list().equals(NINE)).isPresent()));
    }

    /** The author confirms once; what he ticks he explains, and reviewers read both. */
    @Test
    @Proves("5")
    void theAuthorSaysWhichAndWhy() {
        assertThatThrownBy(() -> submit(form("nine", ""))).isInstanceOfSatisfying(FormIncomplete.class,
                one -> assertThat(one.faults()).extracting(FormFault::field).containsExactly("nine"));
        assertThatThrownBy(() -> submit(form("nine-which", "7"))).isInstanceOfSatisfying(FormIncomplete.class,
                one -> assertThat(one.faults()).extracting(FormFault::field).containsExactly("nine-why"));
        UUID id = submit(form("nine-which", "7", "nine-why", "引用案情，用于防骗提醒"));
        assertThat(post(id).answers().all("nine-which")).containsExactly("7");
        assertThat(post(submit(form())).state()).as("nothing to tick").isEqualTo(PostState.UNDER_REVIEW);
    }

    /** Each reviewer confirms the list before he approves; it stays with his step, in the ledger and on paper. */
    @Test
    @Proves("5")
    void eachReviewerConfirmsTheNine() {
        UUID id = submit(form());
        unconfirmed(() -> decide("custodian2", id, new Verb.Approve("同意")));
        unconfirmed(() -> decide("custodian2", id, new Verb.Approve("同意", "nine-kinds")));
        assertThat(file(id).step()).as("nothing was decided").isEqualTo(1);
        decide("custodian2", id, new Verb.Approve("同意", NINE));
        assertThat(file(id).steps().getFirst().confirmed()).isEqualTo(NINE);
        assertThat(university.bean(Ledger.class).historyOf(file(id).asSubject()).getLast().inputs().get("confirmed")
                .toString())
                .contains(NINE);
        unconfirmed(() -> decide("officer", id, new Verb.Approve(null)));
        decide("officer", id, new Verb.Return(List.of(), "标题请改"));
        assertThat(file(id).state()).as("who returns it confirms nothing").isEqualTo(CaseFile.State.RETURNED);
        assertThat(file(id).steps()).filteredOn(step -> step.outcome() == CaseFile.Outcome.RETURNED)
                .allMatch(step -> step.confirmed() == null);
    }

    /** What is recorded for somebody, or agreed to by word of mouth, is no way around it. */
    @Test
    @Proves("5")
    void recordingADecisionIsNoWayAround() {
        UUID id = submit(form());
        var minutes = new Recorded(university.id("custodian2"), CaseFile.Channel.COMMITTEE,
                university.by("clerk").today(), "会议纪要3号");
        unconfirmed(() -> university.bean(DecideCase.class).recordFor(university.by("clerk"), file(id).id(), 1, 1,
                new Verb.Approve(null), minutes));
        unconfirmed(() -> university.bean(OralConsents.class).note(university.by("clerk"), id,
                university.id("custodian2"), House.now().minusSeconds(60), "", ""));
        university.bean(DecideCase.class).recordFor(university.by("clerk"), file(id).id(), 1, 1,
                new Verb.Approve(null, NINE), minutes);
        assertThat(file(id).steps().getFirst().confirmed()).isEqualTo(NINE);
    }

    /** Nor is signing many at once: such a case is left out and says why. */
    @Test
    @Proves("5")
    void signingManyLeavesThemOut() {
        UUID id = submit(form());
        List<UUID> duties = university.bean(Duties.class).openAbout(file(id).asSubject()).stream().map(Duty::id)
                .toList();
        assertThat(university.bean(BulkActs.class).preview(university.by("custodian2"), Bulk.Kind.SIGN, duties, null))
                .singleElement().satisfies(one -> assertThat(one.hindrance().orElseThrow().reason().name())
                        .isEqualTo("CONFIRM_EACH"));
    }

    @Test
    void theFormOnPaperSaysWhoConfirmed() {
        UUID id = submit(form());
        decide("custodian2", id, new Verb.Approve("同意", NINE));
        var form = (Form) university.bean(Papers.class).preview(university.by("clerk"), Post.FORM, post(id).asSubject())
                .paper();
        assertThat(form.boxes().getFirst().opinion()).contains("已逐项核对第五条所列九类内容");
        assertThat(form.boxes().get(1).opinion()).isEmpty();
    }
}
