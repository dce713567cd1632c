package org.rostra.conduct.course;

/** What keeps a measure fair (R8). Each can be taken away in a test alone, to see what would go wrong without it. */
public enum Guard {
    /** Nothing is intended before facts, clause and evidence are on record. */
    FACTS,
    /** Nothing is decided before the party was told what is intended. */
    NOTICE,
    /** Nothing is decided before the party spoke, or its time to speak is over. */
    HEARING,
    /** A decision has reasons. */
    REASONS,
    /** Who reported it does not decide it. */
    NOT_THE_REPORTER,
    /** Who it is about does not decide it. */
    NOT_THE_PARTY,
    /** Two decide a member's measure: custodian and supervisor, different people. */
    TWO_TOGETHER,
    /** What is decided is not harsher than what was intended. */
    NO_HARSHER,
    /** It has no effect before it is served. */
    SERVICE,
    /** An appeal goes to somebody who had no part in it. */
    NEW_JUDGE,
    /** An appeal never makes it worse. */
    NO_WORSE,
    /** An appeal is made within its time, and once. */
    IN_TIME
}
