package org.rostra.archive;

/** Why a package could not be made: the record at which it stopped, and whether a file that was handed in is to blame. */
final class RecordFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int place;
    private final boolean file;

    RecordFailed(int place, boolean file, Throwable cause) {
        super("record " + place, cause);
        this.place = place;
        this.file = file;
    }

    int place() {
        return place;
    }

    /** The word for it. */
    String why() {
        return file ? "archive.failed.file" : "archive.failed.record";
    }
}
