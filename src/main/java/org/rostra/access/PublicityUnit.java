package org.rostra.access;

import java.util.Optional;
import org.rostra.directory.Unit;
import org.rostra.directory.Units;
import org.rostra.policy.Regulation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The unit by whose code the pack knows the publicity department. Without it nobody is publicity clerk or head, and every
 * case waits for ever: that is told rather than found out.
 */
@Component
public class PublicityUnit {
    private static final Logger LOG = LoggerFactory.getLogger(PublicityUnit.class);

    private final Units units;
    private final String code;

    PublicityUnit(Units units, Regulation regulation) {
        this.units = units;
        this.code = regulation.institution().publicity().code();
    }

    /** The code that no open unit has; empty where all is well. */
    public Optional<String> missing() {
        Optional<Unit> unit = units.findByCode(code).filter(found -> found.closedOn() == null);
        return unit.isPresent() ? Optional.empty() : Optional.of(code);
    }

    @EventListener(ApplicationReadyEvent.class)
    public void warn() {
        missing().ifPresent(absent -> LOG.warn("directory.publicity-unit-missing code={}", absent));
    }
}
