package org.rostra.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rostra.files.FileRefused.Reason;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The attachments of all subjects. Who may add and read them is for the module that owns the subject to say. */
@Component
public class KeptFiles {
    /** What one subject may hold, in bytes. */
    static final long ROOM = 100L << 20;

    /** What one file may have, in bytes. */
    public static final long LARGEST = Intake.LARGEST;

    private final FileTable table;
    private final FileStore store;
    private final Intake intake;

    KeptFiles(FileTable table, FileStore store) {
        this.table = table;
        this.store = store;
        this.intake = new Intake(store);
    }

    /**
     * Takes a file in. A content that is kept although the transaction fails afterwards does no harm: nothing names it.
     *
     * @throws FileRefused if it is empty, too large, of a kind that is not taken, or not what its name claims
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public KeptFile keep(NewFile wanted, InputStream content) {
        String name = FileNames.clean(wanted.name());
        FileKind kind = FileKind.ofName(name).orElseThrow(() -> new FileRefused(Reason.KIND_NOT_TAKEN, name));
        table.holdRoom(wanted.subject());
        try {
            Intake.Taken taken = intake.take(content, name, kind, ROOM - table.size(wanted.subject()));
            var kept = new KeptFile(wanted.id(), taken.hash(), taken.size(), kind, name, wanted.sentBy(),
                    wanted.sentAt(), wanted.subjectKind(), wanted.subject(), wanted.purpose());
            // Who forgets the last file of this content drops it while holding the same.
            table.hold(taken.hash());
            if (!store.holds(taken.hash())) {
                throw new FileRefused(Reason.MISSING, name);
            }
            table.insert(kept);
            return kept;
        } catch (IOException e) {
            throw new UncheckedIOException("attachment cannot be stored", e);
        }
    }

    @Transactional(readOnly = true)
    public Optional<KeptFile> find(UUID id) {
        return table.find(id);
    }

    /** The files of a subject, in the order in which they came. */
    @Transactional(readOnly = true)
    public List<KeptFile> of(UUID subject) {
        return table.of(subject);
    }

    /** Forgets the files of a subject; content that no other file shares goes with them. */
    @Transactional
    public void forget(UUID subject) {
        for (Sha256 hash : table.forget(subject)) {
            table.hold(hash);
            if (!table.holds(hash)) {
                try {
                    store.drop(hash);
                } catch (IOException e) {
                    throw new UncheckedIOException("attachment cannot be dropped", e);
                }
            }
        }
    }

    /**
     * The content, unaltered; the caller closes it.
     *
     * @throws FileRefused if it is missing from the store, or no longer what was taken in
     */
    public InputStream open(KeptFile file) {
        try {
            return store.open(file.hash()).orElseThrow(() -> new FileRefused(Reason.MISSING, file.name()));
        } catch (FileStore.AlteredContent _) {
            throw new FileRefused(Reason.ALTERED, file.name());
        } catch (IOException e) {
            throw new UncheckedIOException("attachment cannot be read", e);
        }
    }
}
