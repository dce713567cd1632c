package org.rostra.policy.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.rostra.calendar.Term;
import org.junit.jupiter.api.Test;
import org.rostra.ledger.ClauseId;
import org.rostra.policy.BodyKind;
import org.rostra.policy.Clause;
import org.rostra.policy.FilingPattern;
import org.rostra.policy.FilingPattern.Part;
import org.rostra.policy.NameForm;
import org.rostra.policy.Pack;
import org.rostra.policy.ProcedurePlan.Step;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.policy.SeatPlan;

/** Another institution with other clauses, tiers, offices and terms is served by its pack alone. */
class InventedPackTest {
    private static final LocalDate IN_2022 = LocalDate.of(2022, 5, 4);

    private final Pack pack = PackLoader.load(file());
    private final Regulation regulation = pack.regulation();

    static Path file() {
        try {
            URL url = Objects.requireNonNull(InventedPackTest.class.getResource("/regulation/yunze.yaml"));
            return Path.of(url.toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Test
    void is_read_from_one_file() {
        assertThat(pack.files()).containsExactly("yunze.yaml");
        assertThat(pack.platforms()).isEqualTo("our-platforms.yaml");
    }

    @Test
    void counts_from_the_date_its_document_names() {
        assertThat(regulation.document().inForceFrom()).isEqualTo(LocalDate.of(2021, 3, 1));
    }

    @Test
    void values_change_on_their_dates_and_may_pause() {
        assertThat(term(LocalDate.of(2021, 2, 28))).isEmpty();
        assertThat(term(LocalDate.of(2021, 3, 1))).contains("10 days");
        assertThat(term(LocalDate.of(2023, 8, 31))).contains("10 days");
        assertThat(term(LocalDate.of(2023, 9, 1))).contains("5 working-days");
        assertThat(term(LocalDate.of(2024, 12, 31))).contains("5 working-days");
        assertThat(term(LocalDate.of(2025, 1, 1))).isEmpty();
        assertThat(term(LocalDate.of(2026, 1, 1))).contains("48 hours");
    }

    private Optional<String> term(LocalDate date) {
        return regulation.term(Rule.FILE_AFTER_OPENING, date).map(Term::text);
    }

    @Test
    void turns_rules_off_that_its_regulation_does_not_know() {
        assertThat(regulation.holds(Rule.TIER_THREE, IN_2022)).isFalse();
        assertThat(regulation.nameForms(Rule.NAME_CLUES, IN_2022)).isEmpty();
        assertThat(regulation.nameForms(Rule.NAME_SCOPE, IN_2022)).containsExactlyInAnyOrder(NameForm.FULL,
                NameForm.SHORT, NameForm.LATIN);
    }

    /** It links to its own platform and takes nothing in here; its terms are others, and its figures are public. */
    @Test
    void answers_opinions_in_its_own_way() {
        assertThat(regulation.holds(Rule.OPINION_INTAKE, IN_2022)).isFalse();
        assertThat(regulation.holds(Rule.OPINION_LINK, IN_2022)).isTrue();
        assertThat(regulation.holds(Rule.OPINION_PUBLISHED, IN_2022)).isTrue();
        assertThat(regulation.term(Rule.OPINION_TERM, IN_2022).map(Term::text)).contains("7 days");
        assertThat(regulation.term(Rule.OPINION_REOPEN, IN_2022)).isEmpty();
    }

    @Test
    void has_its_own_steps_for_each_kind_of_body() {
        assertThat(regulation.procedure("open").steps(BodyKind.COLLEGE, IN_2022)).extracting(Step::id).containsExactly(
                "head",
                "press");
        assertThat(regulation.procedure("open").steps(BodyKind.INSTITUTION, IN_2022)).extracting(Step::id)
                .containsExactly("head", "press", "rector");
        assertThat(regulation.body(BodyKind.INSTITUTION).supervisor())
                .isEqualTo(new SeatPlan("rector", SeatPlan.At.Relative.INSTITUTION));
        assertThat(regulation.body(BodyKind.STAFF).supervisor())
                .isEqualTo(new SeatPlan("head", new SeatPlan.At.Named("press")));
        assertThat(regulation.body(BodyKind.STAFF).opening()).isEmpty();
    }

    @Test
    void numbers_filings_its_own_way() {
        FilingPattern pattern = regulation.pattern(Rule.FILING_NUMBER, IN_2022).orElseThrow();

        assertThat(pattern.number(Map.of(Part.YEAR, "2022", Part.SERIAL, "0017"))).isEqualTo("YZ20220017");
    }

    @Test
    void speaks_chinese_where_it_has_no_english() {
        Clause clause = regulation.clause(new ClauseId("1"));

        assertThat(clause.says().in(Locale.ENGLISH)).isEqualTo("Says why.");
        assertThat(clause.citation().in(Locale.ENGLISH)).isEqualTo(clause.citation().zh());
    }
}
