package org.rostra.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;

/** Port: where contents are kept, each once, under its hash. A folder of the data folder, or a service of objects. */
public interface FileStore {
    /** The store of what is made from records and can be made again, by its qualifier. */
    String MADE = "made";

    /** A new empty file beside the store, for a content that is still to be looked at. */
    Path stage() throws IOException;

    /** Keeps the staged content under its hash; safe on the disk when this returns. The staged file is used up. */
    void keep(Sha256 hash, Path staged) throws IOException;

    /** The content, read through and compared before the first byte is given; empty where it is not kept. */
    Optional<InputStream> open(Sha256 hash) throws IOException, AlteredContent;

    /** True where a content is kept under the hash; it is not read. */
    boolean holds(Sha256 hash);

    /** Gives up the content; nothing happens where it is not kept. */
    void drop(Sha256 hash) throws IOException;

    /** What is kept under the hash no longer gives the hash. */
    final class AlteredContent extends Exception {
        private static final long serialVersionUID = 1L;

        AlteredContent(Sha256 hash) {
            super("content altered: " + hash, null, false, false);
        }
    }
}
