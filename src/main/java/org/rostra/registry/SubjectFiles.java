package org.rostra.registry;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rostra.access.NotFound;
import org.rostra.files.FileRefused;
import org.rostra.files.KeptFile;
import org.rostra.files.KeptFiles;
import org.rostra.files.NewFile;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ids;
import org.rostra.ledger.Ledger;
import org.rostra.ledger.Subject;
import org.rostra.registry.Attachments.Opened;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Files beside what is published or corrected: kept as they came, their digest in the ledger. Asks nobody's leave. */
@Component
public class SubjectFiles {
    private final KeptFiles files;
    private final Ledger ledger;

    SubjectFiles(KeptFiles files, Ledger ledger) {
        this.files = files;
        this.ledger = ledger;
    }

    /**
     * Keeps a file, within an act that was let pass.
     *
     * @param entry of the ledger about the subject, to which the digest is added
     * @throws AttachmentRefused if it is not taken
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID keep(Act act, Subject subject, Entry entry, String name, InputStream content) {
        try {
            KeptFile kept = files.keep(new NewFile(Ids.next(), name, act.person().orElseThrow(), act.at(),
                    subject.kind(), subject.id(), subject.kind()), content);
            ledger.record(act, entry.with("file", kept.id())
                    .with("sha256", kept.hash().hex()).with("size", kept.size())
                    .withheld("name", kept.name()));
            return kept.id();
        } catch (FileRefused refused) {
            throw new AttachmentRefused(refused, Optional.empty());
        }
    }

    /** The files of a subject that was read, in the order in which they came. */
    @Transactional(readOnly = true)
    public List<KeptFile> of(Subject subject) {
        return files.of(subject.id());
    }

    /** @throws AttachmentRefused if its content is missing or altered */
    @Transactional(readOnly = true)
    public Opened open(Subject subject, UUID file) {
        KeptFile kept = files.find(file)
                .filter(one -> one.subjectKind().equals(subject.kind()) && one.subject().equals(subject.id()))
                .orElseThrow(NotFound::new);
        try {
            return new Opened(kept.name(), kept.kind().mediaType(), files.open(kept));
        } catch (FileRefused refused) {
            throw new AttachmentRefused(refused, Optional.empty());
        }
    }

    /** Forgets all of them. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(UUID subject) {
        files.forget(subject);
    }
}
