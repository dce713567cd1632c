package org.rostra.policy;

/** How firmly a rule holds. */
public enum Grip {
    /** The pack cannot turn it off: people rely on it. */
    FIXED,
    /** The pack may turn it off. */
    OPTIONAL,
    /** As optional, and it only ever advises. */
    ADVICE
}
