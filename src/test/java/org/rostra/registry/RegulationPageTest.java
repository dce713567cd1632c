package org.rostra.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rostra.access.Forbidden;
import org.rostra.ledger.Act;
import org.rostra.ledger.ClauseId;
import org.rostra.ledger.Ledger;
import org.rostra.ledger.Repeated;
import org.rostra.ledger.Subject;
import org.rostra.ledger.Value;
import org.rostra.policy.Interpretation;
import org.rostra.policy.Interpretations;
import org.rostra.policy.Refused;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;

/** 制度: every clause for everyone; notes of interpretation by the publicity head alone (第十一条). */
class RegulationPageTest {
    private static final ClauseId TIER_TWO = new ClauseId("3.2");
    private static final LocalDate SINCE = LocalDate.of(2026, 3, 1);
    private static RunningRegister world;
    private static Interpretations notes;

    @BeforeAll
    static void start() throws Exception {
        world = new RunningRegister();
        notes = world.get(Interpretations.class);
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @Test
    void showsEveryClauseToAnyone() {
        Regulation regulation = world.get(Regulation.class);
        String zh = world.browser().get("/regulation?lang=zh").body();
        String en = world.browser().get("/regulation?lang=en").body();
        regulation.clauses().values().forEach(clause -> {
            assertThat(zh).contains("id=\"c-" + clause.id() + "\"").contains(clause.citation().zh());
            assertThat(en).contains("id=\"c-" + clause.id() + "\"");
        });
        assertThat(zh).contains("原文缺失", "2018年11月6日", "2018年11月12日", "3 个工作日", "本系统规则", "倡导")
                .doesNotContain("⟦", "登记解释");
        assertThat(en).contains("Text missing", "House rule", "Principle").doesNotContain("⟦");
    }

    @Test
    void saysToTheSignedInWhatEachRuleDoes() {
        String page = world.browser(world.member).get("/regulation").body();
        assertThat(page).doesNotContain("⟦").contains("任何人不能办理自己的申请。");
        for (Rule rule : Rule.values()) {
            assertThat(page).contains("<code>" + rule.id() + "</code>");
        }
    }

    @Test
    void keepsDatedNotesAndWritesThemDown() {
        Act act = world.by(world.publicityHead);
        Interpretation first = notes.add(act, "3.2", SINCE, " 书记、院长任一人即可。 ", "", null);
        Interpretation later = notes.add(world.by(world.publicityHead), "3.2", SINCE.plusDays(9), "书记优先。",
                "The secretary first.", first.id());
        List<Interpretation> found = notes.byClause().get(TIER_TWO);
        assertThat(found).hasSize(2).first().isEqualTo(later);
        assertThat(found.getLast().supersededBy()).contains(later.id());
        assertThat(found.getLast().text().zh()).isEqualTo("书记、院长任一人即可。");
        var event = world.get(Ledger.class).historyOf(new Subject(Interpretation.KIND, first.id())).getFirst();
        assertThat(event.inputs()).containsEntry("zh", new Value.Text("书记、院长任一人即可。"))
                .containsEntry("clause", new Value.Text("3.2"));
        assertThat(event.rule()).isEqualTo("interpretation");
        assertThat(world.browser().get("/regulation?lang=en").body()).contains("The secretary first.", "replaced by");
        assertThatThrownBy(() -> notes.add(world.by(world.publicityHead), "3.2", SINCE, "再次", "", first.id()))
                .isInstanceOf(Refused.class);
        assertThat(notes.byClause().get(TIER_TWO)).as("nothing of the refused one stays").hasSize(2);
        assertThatThrownBy(() -> notes.add(act, "3.2", SINCE, "重复提交", "", null)).isInstanceOf(Repeated.class);
    }

    @Test
    void takesNotesFromNobodyElseAndOfNothingElse() {
        for (var person : List.of(world.collegeHead, world.member, world.auditor)) {
            assertThatThrownBy(() -> notes.add(world.by(person), "3.1", SINCE, "x", "", null))
                    .isInstanceOf(Forbidden.class);
        }
        for (String clause : List.of("4.2", "99", "")) {
            assertThatThrownBy(() -> notes.add(world.by(world.publicityHead), clause, SINCE, "x", "", null))
                    .isInstanceOf(Refused.class);
        }
        assertThatThrownBy(() -> notes.add(world.by(world.publicityHead), "3.1", SINCE, "  ", "", null))
                .isInstanceOf(Refused.class);
        assertThat(notes.byClause()).doesNotContainKey(new ClauseId("3.1"));
    }

    @Test
    void takesTheNoteFromThePageAndKeepsWhatWasWrittenWhenRefused() {
        var head = world.browser(world.publicityHead);
        assertThat(head.post("/regulation/interpretations", "clause=7.2&zh=+&en=kept").statusCode()).isEqualTo(409);
        assertThat(head.post("/regulation/interpretations", "clause=7.2&zh=kept").statusCode()).isEqualTo(303);
        assertThat(notes.byClause()).containsKey(new ClauseId("7.2"));
        assertThat(world.browser(world.member).post("/regulation/interpretations", "clause=7.2&zh=x").statusCode())
                .isEqualTo(404);
    }
}
