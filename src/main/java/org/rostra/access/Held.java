package org.rostra.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.directory.Office;

/**
 * What a person holds on a day: an office in a unit, or a seat of administration.
 *
 * @param unitName in Chinese
 */
public record Held(@Nullable Office office, @Nullable UUID unit, @Nullable String unitCode, @Nullable String unitName,
        @Nullable String unitNameEnglish, @Nullable AdministrativeSeat seat) {
    /** The name of the unit in a language; its own where it has no other. */
    public String unitName(boolean english) {
        String own = unitName == null ? "" : unitName;
        return english && unitNameEnglish != null ? unitNameEnglish : own;
    }

    /** The office or the seat, as a key. */
    public String key() {
        return office != null ? office.name() : String.valueOf(seat);
    }
}
