package org.rostra.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A body of the institution.
 *
 * @param path        the units above it and itself, from the institution down
 * @param designation a department with a part of its own in the procedures
 */
public record Unit(UUID id, @Nullable UUID parent, Kind kind, String code, String name, @Nullable String nameEnglish,
        @Nullable String shortName, @Nullable Designation designation, List<UUID> path, @Nullable LocalDate closedOn) {
    public enum Kind {
        INSTITUTION, DEPARTMENT, COLLEGE, STUDENT_BODY, CLASS, CLUB, BRANCH, OTHER;

        /** 部门, 二级学院: the bodies whose accounts are of the second tier. */
        public boolean firstLine() {
            return this == DEPARTMENT || this == COLLEGE;
        }
    }

    /** Departments that the procedures know by their part: 宣传部, 网信中心, 团委, 学工部. */
    public enum Designation {
        PUBLICITY, NETWORK_CENTRE, YOUTH_LEAGUE, STUDENT_AFFAIRS
    }
}
