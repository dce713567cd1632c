package org.rostra.directory;

/** An office that a person holds in a unit, from one date to another. */
public enum Office {
    /** 党政主要负责人: a unit may have two, the secretary and the dean; either signs. */
    HEAD,
    /** 副职, 分管负责人. */
    DEPUTY,
    /** 经办: handles cases in the department that checks or files. */
    CLERK,
    /** 宣传员. */
    PUBLICITY_OFFICER,
    /** 辅导员 of a class. */
    COUNSELLOR,
    /** 指导老师 of a club. */
    ADVISER,
    /** 分管校领导. */
    SCHOOL_LEADER;

    /** An office by which a member of staff supervises students (三（三）); no student holds it. */
    public boolean ofStaffOnly() {
        return this == COUNSELLOR || this == ADVISER;
    }

    /** The office that a regulation pack means by its id. */
    static Office ofPlan(String id) {
        return switch (id) {
            case "head", "publicity-head" -> HEAD;
            case "deputy" -> DEPUTY;
            case "publicity-clerk" -> CLERK;
            case "publicity-officer" -> PUBLICITY_OFFICER;
            case "counsellor" -> COUNSELLOR;
            case "adviser" -> ADVISER;
            case "school-leader" -> SCHOOL_LEADER;
            default -> throw new IllegalArgumentException("no office " + id);
        };
    }
}
