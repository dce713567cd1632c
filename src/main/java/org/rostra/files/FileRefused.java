package org.rostra.files;

import java.util.List;
import java.util.Locale;

/** A file that is not taken in, or cannot be given out: a reason with arguments, worded in bundle {@code messages/files}. */
public final class FileRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The comment lists the arguments, in order. */
    public enum Reason {
        /** No argument. */
        NONE_CHOSEN,
        /** No argument. */
        EMPTY,
        /** Name. */
        NAME_WRONG,
        /** Name. */
        KIND_NOT_TAKEN,
        /** Name, kind that its name claims. */
        NOT_WHAT_IT_CLAIMS,
        /** Name, most MiB. */
        TOO_LARGE,
        /** Name, width, height. */
        TOO_MANY_PIXELS,
        /** Name. */
        CARRIES_PROGRAM,
        /** Name. */
        LOCKED,
        /** Most MiB. */
        NO_ROOM_LEFT,
        /** Name. */
        MISSING,
        /** Name. */
        ALTERED;

        /** The key of the sentence; what to do next stands under the same key with {@code .next}. */
        public String key() {
            return "files.refused." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Reason reason;
    private final transient List<Object> arguments;

    FileRefused(Reason reason, Object... arguments) {
        super(reason.key(), null, false, false);
        this.reason = reason;
        this.arguments = List.of(arguments);
    }

    public Reason reason() {
        return reason;
    }

    public List<Object> arguments() {
        return arguments;
    }
}
