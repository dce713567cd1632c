package org.rostra.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.rostra.policy.BuiltIn.REGULATION;

import org.junit.jupiter.api.Test;

class RefusedTest {
    private enum Said implements MessageKey {
        NOT_APPROVED, APPLY_FIRST;

        @Override
        public String bundle() {
            return "registry";
        }
    }

    @Test
    void cites_the_clause_that_the_pack_rests_the_rule_on() {
        Refused refused = REGULATION.refuse(Rule.APPROVAL_BEFORE_OPENING, Said.NOT_APPROVED, Said.APPLY_FIRST,
                new Argument.Count(3));

        assertThat(refused.clause().value()).isEqualTo("7.1.a");
        assertThat(refused.reason().key()).isEqualTo("not-approved");
        assertThat(refused.nextStep().key()).isEqualTo("apply-first");
        assertThat(refused.arguments()).containsExactly(new Argument.Count(3));
    }

    @Test
    void never_comes_from_a_rule_that_only_advises() {
        assertThatIllegalArgumentException().isThrownBy(
                () -> REGULATION.refuse(Rule.ONE_PER_PLATFORM, Said.NOT_APPROVED, Said.APPLY_FIRST));
    }
}
