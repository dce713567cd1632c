package org.rostra.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A body of the institution.
 *
 * @param code the institution's own code; the regulation pack names units by it
 * @param path the units above it and itself, from the institution down
 */
public record Unit(UUID id, @Nullable UUID parent, Kind kind, String code, String name, @Nullable String nameEnglish,
        @Nullable String shortName, List<UUID> path, @Nullable LocalDate closedOn) {
    /** How a unit is called as a subject of the ledger. */
    public static final String SUBJECT = "unit";

    public enum Kind {
        INSTITUTION, DEPARTMENT, COLLEGE, STUDENT_BODY, CLASS, CLUB, BRANCH, OTHER;

        /** 部门, 二级学院: the bodies whose accounts are of the second tier. */
        public boolean firstLine() {
            return this == DEPARTMENT || this == COLLEGE;
        }

        /** The office without which such a unit has nobody to answer for it. */
        public Optional<Office> answering() {
            return switch (this) {
                case DEPARTMENT, COLLEGE -> Optional.of(Office.HEAD);
                case CLASS -> Optional.of(Office.COUNSELLOR);
                case CLUB -> Optional.of(Office.ADVISER);
                case INSTITUTION, STUDENT_BODY, BRANCH, OTHER -> Optional.empty();
            };
        }
    }

    /** What of a unit may be amended. */
    public record Described(Kind kind, String name, @Nullable String nameEnglish, @Nullable String shortName) {}

    public Described described() {
        return new Described(kind, name, nameEnglish, shortName);
    }

    /** The name in the reader's language, as far as it is known. */
    public String name(Locale locale) {
        return locale.getLanguage().equals("en") && nameEnglish != null ? nameEnglish : name;
    }
}
