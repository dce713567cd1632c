package org.rostra.registry.intake;

import java.util.Locale;

/** Why an import stops. */
public enum Why {
    NO_FILE, MAPPING_INCOMPLETE, NOT_READY, NOTHING_TO_WRITE, UNIT_UNKNOWN, PLATFORM_UNKNOWN,
    NOTHING_CHOSEN;

    String key() {
        return "intake.refused." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
