package org.rostra.sheets;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file that is refused, with the true reason, the file's own name and the part concerned. */
public final class UnreadableSheet extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Reason reason;
    private final String file;
    private final transient Part part;
    private final transient List<Object> arguments;

    public UnreadableSheet(Reason reason, String file, Part part, @Nullable Throwable cause, Object... arguments) {
        super(reason + " " + file + " " + part + " " + Arrays.toString(arguments), cause);
        this.reason = reason;
        this.file = file;
        this.part = part;
        this.arguments = List.of(arguments);
    }

    public Reason reason() {
        return reason;
    }

    /** The name the file had where it came from. */
    public String file() {
        return file;
    }

    public Part part() {
        return part;
    }

    /** What the reason's text needs besides file and part: a {@link Content}, a number, a formula's name. */
    public List<Object> arguments() {
        return arguments;
    }
}
