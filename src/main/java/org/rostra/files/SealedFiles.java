package org.rostra.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.rostra.files.FileRefused.Reason;
import org.springframework.stereotype.Component;

/** Looks at files that their module keeps itself, sealed: what is taken, and how large, is the same as for all others. */
@Component
public class SealedFiles {
    private final Intake intake;

    SealedFiles(FileStore store) {
        this.intake = new Intake(store);
    }

    /** A file that was looked at. */
    public record Looked(FileKind kind, byte[] content) {}

    /**
     * Reads it.
     *
     * @param most in bytes
     * @throws FileRefused if it is empty, too large, of a kind that is not taken, or not what its name claims
     */
    public Looked look(String given, InputStream content, long most) {
        String name = FileNames.clean(given);
        FileKind kind = FileKind.ofName(name).orElseThrow(() -> new FileRefused(Reason.KIND_NOT_TAKEN, name));
        try {
            byte[] looked = intake.look(content, name, kind);
            if (looked.length > most) {
                throw new FileRefused(Reason.TOO_LARGE, name, most >> 20);
            }
            return new Looked(kind, looked);
        } catch (IOException e) {
            throw new UncheckedIOException("file cannot be looked at", e);
        }
    }
}
