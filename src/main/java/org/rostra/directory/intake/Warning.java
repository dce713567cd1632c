package org.rostra.directory.intake;

/** What somebody should look at in a row that is taken over all the same. */
public enum Warning {
    /** The number is shorter than the others: a spreadsheet may have eaten its zeros. */
    ZEROS_LOST,
    /** The same number had another name. */
    NAME_CHANGES,
    /** No kind of unit was given. */
    KIND_ASSUMED,
    /** The unit comes under another one. */
    MOVES,
    /** The number as the directory has it, with the zeros put back. */
    ZEROS_RESTORED,
    /** An earlier row says the same; it counts once. */
    REPEATED,
    /** Somebody of this name is known by another number: perhaps the same person. */
    SAME_NAME;

    /** The key of its sentence. */
    public String key() {
        return "directory.warning." + name();
    }
}
