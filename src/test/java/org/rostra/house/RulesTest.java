package org.rostra.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rostra.policy.BuiltIn;
import org.rostra.policy.Enforces;
import org.rostra.policy.Rule;

/** Law 4: each rule has a clause that says it, a value, and a method that enforces it. */
class RulesTest {
    @ParameterizedTest
    @EnumSource(Rule.class)
    void everyRuleRestsOnAClauseThatIsThere(Rule rule) {
        assertThat(BuiltIn.PACK.regulation().basis(rule).missing()).isFalse();
    }

    @Test
    void everyRuleIsEnforcedByAMethod() {
        Set<Rule> enforced = EnumSet.noneOf(Rule.class);
        ArrowsTest.HOUSE.forEach(type -> {
            if (type.isAnnotatedWith(Enforces.class)) {
                enforced.addAll(List.of(type.getAnnotationOfType(Enforces.class).value()));
            }
            type.getMethods().stream().filter(method -> method.isAnnotatedWith(Enforces.class))
                    .forEach(method -> enforced.addAll(List.of(method.getAnnotationOfType(Enforces.class).value())));
        });
        assertThat(EnumSet.complementOf(EnumSet.copyOf(enforced))).as("rules that nothing enforces").isEmpty();
    }
}
