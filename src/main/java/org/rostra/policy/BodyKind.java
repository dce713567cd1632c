package org.rostra.policy;

/** Who can be behind an account; a pack says for each kind its tier, its supervisor and how it opens an account. */
public enum BodyKind {
    INSTITUTION, DEPARTMENT, COLLEGE, STUDENT_BODY, CLASS, CLUB, BRANCH, OTHER, WORK_GROUP, STAFF, STUDENT
}
