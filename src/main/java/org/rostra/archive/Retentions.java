package org.rostra.archive;

import java.time.LocalDate;
import org.rostra.policy.Enforces;
import org.rostra.policy.Rule;
import org.rostra.policy.setting.RegulationInForce;
import org.springframework.stereotype.Component;

/** For how long which records are kept: the pack's values (R15) until the institution has set what its archive decides. */
@Component
class Retentions {
    private final RegulationInForce regulation;

    Retentions(RegulationInForce regulation) {
        this.regulation = regulation;
    }

    @Enforces({Rule.ARCHIVE_CASES, Rule.ARCHIVE_REVIEWS})
    RetentionClass of(Rule rule, LocalDate on) {
        boolean set = !regulation.rule(rule).equals(regulation.written().rule(rule));
        return RetentionClass.of(regulation.term(rule, on), set);
    }

    /** The last day on which a package that is made on the day is here. */
    @Enforces(Rule.PACKAGE_KEPT)
    LocalDate until(LocalDate made) {
        return made.plusDays(regulation.term(Rule.PACKAGE_KEPT, made).orElseThrow().count());
    }
}
