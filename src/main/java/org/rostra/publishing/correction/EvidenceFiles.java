package org.rostra.publishing.correction;

import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.rostra.access.Access;
import org.rostra.access.Action;
import org.rostra.access.NotFound;
import org.rostra.files.KeptFile;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Subject;
import org.rostra.policy.Enforces;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.registry.SubjectFiles;
import org.rostra.registry.AttachmentRefused;
import org.rostra.registry.Attachments.Opened;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Files beside the evidence of a correction, such as screenshots, if anybody wants to (R3); read by who reads it, forgotten with it. */
@Component
public class EvidenceFiles {
    private final CorrectionTable corrections;
    private final CorrectionRules rules;
    private final SubjectFiles files;
    private final Regulation regulation;
    private final Access access;

    EvidenceFiles(CorrectionTable corrections, CorrectionRules rules, SubjectFiles files, Regulation regulation,
            Access access) {
        this.corrections = corrections;
        this.rules = rules;
        this.files = files;
        this.regulation = regulation;
        this.access = access;
    }

    /**
     * Adds a file while the correction is open.
     *
     * @throws AttachmentRefused         if it is not taken
     * @throws org.rostra.policy.Refused if the correction has ended
     */
    @Enforces(Rule.EVIDENCE_FIRST)
    @Transactional
    public UUID add(Act act, UUID id, String name, InputStream content) {
        access.check(act, Action.CORRECTION_HANDLE, new Subject(Correction.KIND, id));
        Correction one = corrections.lock(id).orElseThrow(NotFound::new);
        if (!one.open()) {
            throw rules.refuse(CorrectionSays.CLOSED_ALREADY, CorrectionSays.CLOSED_ALREADY_NEXT);
        }
        return files.keep(act, one.asSubject(),
                Entry.of(one.asSubject(), "correction.file-added").under(regulation.basis(
                        Rule.EVIDENCE_FIRST).id(), Rule.EVIDENCE_FIRST.id()),
                name, content);
    }

    /** The files of a correction that was read, in the order in which they came. */
    @Transactional(readOnly = true)
    public List<KeptFile> of(Correction correction) {
        return files.of(correction.asSubject());
    }

    /** @throws AttachmentRefused if its content is missing or altered */
    @Transactional(readOnly = true)
    public Opened open(Act act, UUID id, UUID file) {
        Subject subject = new Subject(Correction.KIND, id);
        if (!access.may(act, Action.CORRECTION_READ, subject)) {
            throw new NotFound();
        }
        return files.open(subject, file);
    }
}
