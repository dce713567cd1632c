package org.rostra.publishing.joint;

/** How a machine delivers to an account. */
public enum Way {
    /** The platform publishes what it is given. */
    AUTOMATIC,
    /** The platform is given a draft, and a custodian publishes it. */
    DRAFT
}
