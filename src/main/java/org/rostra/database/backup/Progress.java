package org.rostra.database.backup;

/** Told about each part of a backup as work on it begins. */
@FunctionalInterface
public interface Progress {
    /** For those who do not care. */
    Progress UNHEARD = (stage, part, done, total) -> {};

    /** What is being done with the parts. */
    enum Stage {
        COPY, VERIFY, LOAD, COMPARE
    }

    /**
     * @param done parts finished in this stage
     * @param total parts of this stage
     */
    void at(Stage stage, String part, int done, int total);
}
