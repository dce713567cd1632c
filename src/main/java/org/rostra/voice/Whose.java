package org.rostra.voice;

/** Which opinions a list shows. */
public enum Whose {
    /** In the office. */
    OPEN, ANSWERED,
    /** Past it, with the school leader. */
    PAST, PAST_ANSWERED,
    /** Of which one's unit was asked. */
    UNIT
}
