package org.rostra.publishing.joint;

/** Why accounts speak with one voice. */
public enum Occasion {
    /** 重大活动. */
    MAJOR_EVENT,
    /** 危机应对. */
    CRISIS
}
