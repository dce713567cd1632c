package org.rostra.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostra.policy.BuiltIn.PACK;
import static org.rostra.policy.BuiltIn.REGULATION;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.rostra.ledger.ClauseId;
import org.rostra.policy.Clause;
import org.rostra.policy.DatedRule;
import org.rostra.policy.Rule;

/** 第一条: purpose and legal basis. */
class Article01Test {
    private static final ClauseId ARTICLE = new ClauseId("1");

    @Test
    @Proves("1")
    void states_a_purpose_and_enforces_nothing() {
        assertThat(REGULATION.clause(ARTICLE).kind()).isEqualTo(Clause.Kind.PRINCIPLE);
        assertThat(REGULATION.rules().values()).extracting(DatedRule::clause).doesNotContain(ARTICLE);
    }

    @Test
    @Proves("1")
    void everything_this_system_enforces_has_a_basis_one_can_cite() {
        assertThat(EnumSet.allOf(Rule.class))
                .allSatisfy(rule -> assertThat(REGULATION.basis(rule).missing()).isFalse());
    }

    @Test
    @Proves("1")
    void the_rule_book_has_a_fingerprint() {
        assertThat(PACK.hash()).matches("[0-9a-f]{64}");
    }
}
