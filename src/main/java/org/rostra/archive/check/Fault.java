package org.rostra.archive.check;

/**
 * Something wrong with a package.
 *
 * @param path of the file in the package; empty for the package itself
 * @param line where in it; 0 for nowhere in particular
 */
public record Fault(Kind kind, String path, int line) {
    /** What is wrong. */
    public enum Kind {
        NO_ZIP, NO_BAG, BAD_NAME, TOO_MUCH, TWICE, MISSING, EXTRA, ALTERED, BAD_MANIFEST, BAD_XML, NO_METADATA, NO_PDFA,
        NO_PROOF, BAD_PROOF, BROKEN_CHAIN, WRONG_COUNT
    }

    static Fault of(Kind kind, String path) {
        return new Fault(kind, path, 0);
    }
}
