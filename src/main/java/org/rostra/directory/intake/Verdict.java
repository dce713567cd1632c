package org.rostra.directory.intake;

/** What a row of a list will do. The order is that of stored counts. */
public enum Verdict {
    ADDED, CHANGED, UNCHANGED, REFUSED,
    /** The person goes to another unit. */
    MOVED,
    /** Not on a complete list: the person has left, the appointment is over. */
    LEAVING;

    /** The key of its name in lists of the kind. */
    public String key(ListKind kind) {
        return "directory.import.verdict." + kind + "." + this;
    }

    /** True if confirming writes something for such a row. */
    public boolean writes() {
        return switch (this) {
            case ADDED, CHANGED, MOVED, LEAVING -> true;
            case UNCHANGED, REFUSED -> false;
        };
    }

    /** The colour of its sign. */
    public String colour() {
        return switch (this) {
            case ADDED -> "green";
            case CHANGED -> "blue";
            case UNCHANGED -> "grey";
            case REFUSED -> "red";
            case MOVED -> "violet";
            case LEAVING -> "amber";
        };
    }
}
