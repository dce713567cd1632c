package org.rostra.registry;

import java.util.List;
import java.util.Optional;

/**
 * Advice; nothing here stops anybody.
 *
 * @param finding which registered form the name carries
 * @param same    accounts of the register that have this name already
 * @param besides other accounts of the unit on the platform, where more than the rule foresees
 */
public record Advice(Optional<ScopeFinding> finding, List<Account> same, List<Account> besides) {
    public boolean isEmpty() {
        return finding.isEmpty() && same.isEmpty() && besides.isEmpty();
    }
}
