package org.rostra.conduct.course;

/** What a measure does, the milder before the harsher (十（一）（二）). None is a disciplinary sanction. */
public enum Kind {
    /** 平台管理警告. */
    WARNING,
    /** 平台管理严重警告. */
    SERIOUS_WARNING,
    /** 劝退: asked to leave; leaving is the person's own act. */
    ASKED_TO_LEAVE,
    /** 强制清退: removed from the platform by its keepers. */
    REMOVED,
    /** 评优限制: not eligible for honours for a time. */
    AWARD_BAR;

    /** True of what is decided for a member by custodian and supervisor together. */
    public boolean ofMembers() {
        return this != AWARD_BAR;
    }

    /** True of the two by which a member leaves the platform. */
    public boolean endsMembership() {
        return this == ASKED_TO_LEAVE || this == REMOVED;
    }

    public boolean harsherThan(Kind other) {
        return compareTo(other) > 0;
    }
}
