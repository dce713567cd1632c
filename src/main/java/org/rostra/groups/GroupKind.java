package org.rostra.groups;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rostra.directory.Unit;
import org.rostra.policy.BodyKind;
import org.rostra.policy.Rule;
import org.rostra.registry.Bodies;

/** What a group is for (三（三）). The kind of body behind it, and with it the supervisor, follows from kind and unit. */
public enum GroupKind {
    CLASS, WORK, CLUB, BRANCH, TEMPORARY;

    /** Its name in the pack and in forms. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<GroupKind> find(String id) {
        return Stream.of(values()).filter(kind -> kind.id().equals(id)).findFirst();
    }

    /** The kind that a group of such a body most likely is. */
    public static GroupKind of(BodyKind body) {
        return switch (body) {
            case CLASS, STUDENT -> CLASS;
            case CLUB -> CLUB;
            case BRANCH -> BRANCH;
            case INSTITUTION, DEPARTMENT, COLLEGE, STUDENT_BODY, OTHER, WORK_GROUP, STAFF -> WORK;
        };
    }

    /** The kind that a list told, where such a body can have it; else what it most likely is. */
    static GroupKind of(@Nullable String told, BodyKind body) {
        GroupKind likely = of(body);
        return Optional.ofNullable(told).flatMap(GroupKind::find)
                .filter(kind -> kind == WORK || kind == TEMPORARY || kind == likely).orElse(likely);
    }

    /** The body behind such a group of the unit; none where the unit cannot have one. */
    public Optional<BodyKind> bodyIn(Unit unit) {
        BodyKind own = Bodies.ofGroup(unit.kind(), false);
        return switch (this) {
            case CLASS -> Optional.of(own).filter(body -> body == BodyKind.CLASS);
            case CLUB -> Optional.of(own).filter(body -> body == BodyKind.CLUB);
            case BRANCH -> Optional.of(BodyKind.BRANCH);
            case WORK, TEMPORARY -> Optional.of(own);
        };
    }

    /** The rule by which the supervisor of such a body is told and let in. */
    public static Rule reporting(BodyKind body) {
        return switch (body) {
            case CLASS, STUDENT -> Rule.CLASS_REPORTS;
            case INSTITUTION, DEPARTMENT, COLLEGE, OTHER, WORK_GROUP, STAFF -> Rule.STAFF_REPORT;
            case STUDENT_BODY, CLUB, BRANCH -> Rule.CONFIRM_JOINED;
        };
    }
}
