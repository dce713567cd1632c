package org.rostra.archive;

import gg.jte.Content;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rostra.access.Access;
import org.rostra.access.Action;
import org.rostra.archive.ArchiveMatter.Holding;
import org.rostra.archive.ArchiveMatter.LeftOut;
import org.rostra.directory.People;
import org.rostra.ledger.Act;
import org.rostra.ledger.Subject;
import org.rostra.policy.Clause;
import org.rostra.policy.Regulation;
import org.rostra.procedure.CaseFile;
import org.rostra.procedure.CasePanel;
import org.rostra.web.Fragments;
import org.rostra.web.Frame;
import org.springframework.stereotype.Component;

/** The archive's part of a page: what a package would hold, how long it is kept, and those that were made. */
@Component
public class ArchivePanel implements CasePanel {
    private static final int NAMED = 10;

    private final Archives archives;
    private final Retentions retentions;
    private final People people;
    private final Regulation regulation;
    private final Access access;
    private final Fragments fragments;

    ArchivePanel(Archives archives, Retentions retentions, People people, Regulation regulation, Access access,
            Fragments fragments) {
        this.archives = archives;
        this.retentions = retentions;
        this.people = people;
        this.regulation = regulation;
        this.access = access;
        this.fragments = fragments;
    }

    @Override
    public Optional<Shown> on(Act act, CaseFile file) {
        return file.state().ended() && mayRead(act)
                ? Optional.of(of(act, file.asSubject())::in)
                : Optional.empty();
    }

    /** Whether packages are the person's concern. */
    public boolean mayRead(Act act) {
        return access.open(act, Action.ARCHIVE_READ);
    }

    /**
     * The same of any matter.
     *
     * @throws org.rostra.access.NotFound where there is no such matter
     */
    public Panel of(Act act, Subject subject) {
        ArchiveMatter matter = archives.matter(subject);
        Holding holding = archives.holding(act, subject);
        List<ArchivePackage> made = archives.of(act, subject);
        return new Panel(subject, holding, matter.leftOut(subject, null, NAMED),
                retentions.of(matter.kept(), act.today()), regulation.basis(matter.kept()),
                regulation.basis(org.rostra.policy.Rule.PACKAGE_KEPT), made,
                people.names(made.stream().map(ArchivePackage::by).distinct().toList()),
                access.open(act, Action.ARCHIVE_MAKE), fragments);
    }

    /** The piece of a page, or what a page of its own needs. */
    public record Panel(Subject subject, Holding holding, List<LeftOut> leftOut, RetentionClass term, Clause basis,
            Clause deleted, List<ArchivePackage> made, Map<java.util.UUID, String> names, boolean mayMake,
            Fragments fragments) {
        /** Where it is asked for and looked at by itself. */
        public String path() {
            return "/archives/" + subject.kind() + "/" + subject.id();
        }

        public boolean working() {
            return made.stream().anyMatch(ArchivePackage::working);
        }

        public Content in(Frame frame) {
            Map<String, Object> said = new HashMap<>();
            said.put("frame", frame);
            said.put("panel", this);
            return fragments.of("archive/panel", said);
        }
    }
}
