package org.rostra.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rostra.policy.BuiltIn.REGULATION;

import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.rostra.calendar.Term;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rostra.ledger.ClauseId;
import org.rostra.policy.ProcedurePlan.Step;

class HufeRegulationTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    /** The numbering of the regulation itself, 第一条 to 第十一条, its items and its two annexes. */
    private static final List<String> NUMBERING = Stream.of("1 2 3 3.1 3.2 3.3",
            "4 4.1 4.1.a 4.1.b 4.1.c 4.1.d 4.2 4.3 4.3.a 4.3.b 4.3.c 4.3.d 4.4 4.5 4.6 4.7 4.7.a 4.7.b",
            "5 5.1 5.2 5.3 5.4 5.5 5.6 5.7 5.8 5.9 6 6.a 6.b 6.c", "7 7.1 7.1.a 7.1.b 7.2 7.3 7.3.a 7.3.b 8 9 9.a 9.b",
            "10 10.1 10.2 10.3 11 annex.1 annex.2").flatMap(line -> Stream.of(line.split(" "))).toList();

    @Test
    void has_every_clause_in_the_order_of_the_regulation() {
        assertThat(REGULATION.clauses().values()).filteredOn(clause -> clause.kind() == Clause.Kind.REGULATION
                || clause.kind() == Clause.Kind.PRINCIPLE).extracting(clause -> clause.id().value())
                .containsExactlyElementsOf(NUMBERING);
    }

    @Test
    void keeps_the_slot_of_the_item_that_the_text_lacks() {
        assertThat(REGULATION.clauses().values()).filteredOn(Clause::missing)
                .extracting(clause -> clause.id().value()).containsExactly("4.2");
        assertThat(REGULATION.rules().values()).extracting(rule -> rule.clause().value()).doesNotContain("4.2");
    }

    @Test
    void keeps_both_dates_and_says_which_counts() {
        Document document = REGULATION.document();

        assertThat(document.signed()).isEqualTo("2018-11-06");
        assertThat(document.issued()).isEqualTo("2018-11-12");
        assertThat(document.inForceFrom()).isEqualTo("2018-11-12");
    }

    @Test
    void says_everything_in_both_languages() {
        assertThat(REGULATION.clauses().values())
                .allSatisfy(clause -> assertThat(List.of(clause.citation(), clause.says()))
                        .allSatisfy(wording -> assertThat(wording.en()).isPresent()));
        assertThat(REGULATION.forms().values()).flatExtracting(form -> form.fields().toList())
                .allSatisfy(field -> assertThat(field.label().en()).isPresent());
        assertThat(REGULATION.lists().values()).flatExtracting(list -> list.on(TODAY))
                .allSatisfy(entry -> assertThat(entry.text().en()).isPresent());
    }

    @Test
    void rests_house_settings_on_house_rules_only() {
        assertThat(REGULATION.basis(Rule.FILE_AFTER_OPENING).kind()).isEqualTo(Clause.Kind.HOUSE);
        assertThat(REGULATION.basis(Rule.APPROVAL_LAPSES).kind()).isEqualTo(Clause.Kind.HOUSE);
        assertThat(REGULATION.basis(Rule.APPROVAL_BEFORE_OPENING).kind()).isEqualTo(Clause.Kind.REGULATION);
    }

    @Test
    void sets_the_terms_and_numbers() {
        assertThat(REGULATION.term(Rule.FILE_AFTER_OPENING, TODAY)).contains(Term.parse("3 working-days"));
        assertThat(REGULATION.term(Rule.APPROVAL_LAPSES, TODAY)).contains(Term.parse("60 days"));
        assertThat(REGULATION.count(Rule.ONE_PER_PLATFORM, TODAY)).contains(1);
        assertThat(REGULATION.nameForms(Rule.NAME_SCOPE, TODAY)).containsExactlyInAnyOrder(NameForm.FULL,
                NameForm.SHORT, NameForm.UNIT);
    }

    @ParameterizedTest
    @CsvSource({"INSTITUTION,1,publicity-head,open-tier-1", "DEPARTMENT,2,head,open-tier-2",
            "COLLEGE,2,head,open-tier-2", "STUDENT_BODY,3,head,open-tier-3", "CLASS,3,counsellor,open-tier-3",
            "CLUB,3,adviser,open-tier-3", "BRANCH,3,head,open-tier-3", "OTHER,3,head,open-tier-3",
            "WORK_GROUP,3,head,", "STAFF,3,head,file-only", "STUDENT,3,counsellor,file-only"})
    void places_every_kind_of_body(BodyKind kind, int tier, String supervisor, String opening) {
        Structure.Body body = REGULATION.body(kind);

        assertThat(body.tier()).isEqualTo(tier);
        assertThat(body.supervisor().office()).isEqualTo(supervisor);
        assertThat(body.opening().orElse(null)).isEqualTo(opening);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"open-tier-1|publicity-head school-leader",
            "open-tier-2|unit-head publicity-clerk publicity-head", "open-tier-3|unit-head",
            "file-opened|publicity-clerk", "file-only|publicity-clerk"})
    void walks_through_the_steps_in_use(String procedure, String steps) {
        assertThat(REGULATION.procedure(procedure).steps(BodyKind.COLLEGE, TODAY)).extracting(Step::id)
                .containsExactly(steps.split(" "));
    }

    @Test
    void keeps_optional_steps_in_their_order() {
        assertThat(REGULATION.procedure("open-tier-2").steps()).extracting(Step::id).containsExactly("unit-head",
                "youth-league", "student-affairs", "network-centre", "publicity-clerk", "publicity-head",
                "school-leader");
    }

    @Test
    void asks_for_the_application_in_four_pages() {
        assertThat(REGULATION.form("application").pages()).hasSize(4);
        assertThat(REGULATION.form("filing").fields()).extracting(FormPlan.Field::id).contains("actual-name",
                "account-id", "opened-on");
    }

    @Test
    void does_not_answer_for_what_it_lacks() {
        assertThatThrownBy(() -> REGULATION.clause(new ClauseId("12"))).isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("12");
        assertThatThrownBy(() -> REGULATION.term(Rule.ONE_PER_PLATFORM, TODAY)).isInstanceOf(ClassCastException.class);
    }
}
