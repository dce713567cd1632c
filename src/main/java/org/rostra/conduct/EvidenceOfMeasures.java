package org.rostra.conduct;

import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.rostra.access.Access;
import org.rostra.access.Action;
import org.rostra.access.NotFound;
import org.rostra.conduct.MeasureWork.Taken;
import org.rostra.files.KeptFile;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Subject;
import org.rostra.policy.Enforces;
import org.rostra.policy.Refused;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.registry.AttachmentRefused;
import org.rostra.registry.Attachments.Opened;
import org.rostra.registry.SubjectFiles;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Files beside the evidence of a measure, people without a part in it made unrecognisable by whoever sends them (R3); the party reads them too. */
@Component
public class EvidenceOfMeasures {
    private final MeasureWork work;
    private final MeasureRules rules;
    private final SubjectFiles files;
    private final Regulation regulation;
    private final Access access;

    EvidenceOfMeasures(MeasureWork work, MeasureRules rules, SubjectFiles files, Regulation regulation,
            Access access) {
        this.work = work;
        this.rules = rules;
        this.files = files;
        this.regulation = regulation;
        this.access = access;
    }

    /**
     * Adds a file before anything is decided.
     *
     * @throws AttachmentRefused if it is not taken
     * @throws Refused           once it is decided: evidence that the party could not answer counts for nothing
     */
    @Enforces(Rule.MEASURE_GROUNDS)
    @Transactional
    public UUID add(Act act, UUID id, String name, InputStream content) {
        Taken taken = work.take(act, Action.MEASURE_HANDLE, id);
        if (!taken.measure().stage().pending()) {
            throw rules.refuse(taken.bar(), MeasureSays.NOT_NEXT, MeasureSays.NOT_NEXT_NEXT);
        }
        return files.keep(act, taken.measure().asSubject(), Entry.of(taken.measure().asSubject(), "measure.file-added")
                .under(regulation.basis(Rule.MEASURE_GROUNDS).id(), Rule.MEASURE_GROUNDS.id()), name, content);
    }

    /** The files of a measure that was read, in the order in which they came. */
    @Transactional(readOnly = true)
    public List<KeptFile> of(Measure measure) {
        return files.of(measure.asSubject());
    }

    /** @throws AttachmentRefused if its content is missing or altered */
    @Transactional(readOnly = true)
    public Opened open(Act act, UUID id, UUID file) {
        Subject subject = new Subject(Measure.KIND, id);
        if (!access.may(act, Action.MEASURE_READ, subject)) {
            throw new NotFound();
        }
        return files.open(subject, file);
    }
}
