package org.rostra.conduct.course;

/** How far a measure is. That its time is over is computed, never stored. */
public enum Stage {
    /** Reported; nothing is established. */
    LEAD("blue"),
    /** Facts, clause and evidence are on record. */
    VERIFIED("blue"),
    /** The party was told what is intended, and may speak. */
    INTENDED("amber"),
    /** Decided, and not served: without effect. */
    DECIDED("amber"),
    /** Served: it has effect. */
    SERVED("red"),
    /** Looked at again by somebody new. */
    APPEALED("amber"),
    /** No measure was taken. */
    DROPPED("grey"),
    /** Taken back on appeal: as if it had never been. */
    REVOKED("grey"),
    /** Ended before its time. */
    LIFTED("grey");

    private final String colour;

    Stage(String colour) {
        this.colour = colour;
    }

    /** Of its chip. */
    public String colour() {
        return colour;
    }

    /** True before anything is decided. */
    public boolean pending() {
        return this == LEAD || this == VERIFIED || this == INTENDED;
    }

    /** True once nothing more can come of it. */
    public boolean closed() {
        return this == DROPPED || this == REVOKED || this == LIFTED;
    }
}
