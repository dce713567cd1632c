package org.rostra.paper;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rostra.directory.People;
import org.rostra.ledger.Act;
import org.rostra.ledger.Subject;
import org.rostra.paper.scan.Scan;
import org.rostra.paper.scan.Scans;
import org.rostra.paper.scan.Target;
import org.rostra.procedure.CaseFile;
import org.rostra.procedure.CasePanel;
import org.rostra.web.Fragments;
import org.rostra.web.Frame;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Printing and scans, where a case or what it is about is shown. */
@Component
@Order(10)
public class CasePapers implements CasePanel {
    private final Papers papers;
    private final Scans scans;
    private final People people;
    private final Fragments fragments;

    CasePapers(Papers papers, Scans scans, People people, Fragments fragments) {
        this.papers = papers;
        this.scans = scans;
        this.people = people;
        this.fragments = fragments;
    }

    @Override
    public Optional<Shown> on(Act act, CaseFile file) {
        return of(act, new Target(file.asSubject(), file.subject()), "/cases/" + file.id()).map(shown -> shown::in);
    }

    /** The same for a page under this path; the caller has found that the subject may be read. */
    public Optional<Panel> of(Act act, Target target, String path) {
        List<Offer> offers = papers.offers(target.subject(), Papers.OFFICIAL);
        List<Printout> latest = papers.latest(target.subject());
        return offers.isEmpty() && latest.isEmpty()
                ? Optional.empty()
                : Optional.of(new Panel(target.subject(), path, offers, latest, scans.latest(target.subject()),
                        !latest.isEmpty() && scans.mayAttach(act, target)));
    }

    /** The piece of a page. */
    public final class Panel {
        private final Subject subject;
        private final String path;
        private final List<Offer> offers;
        private final List<Printout> latest;
        private final List<Scan> attached;
        private final boolean mayAttach;

        private Panel(Subject subject, String path, List<Offer> offers, List<Printout> latest, List<Scan> attached,
                boolean mayAttach) {
            this.subject = subject;
            this.path = path;
            this.offers = offers;
            this.latest = latest;
            this.attached = attached;
            this.mayAttach = mayAttach;
        }

        public gg.jte.Content in(Frame frame) {
            Map<String, Object> said = new HashMap<>();
            said.put("frame", frame);
            said.put("path", path);
            said.put("offers", frame.t().english() ? papers.offers(subject, frame.t().locale()) : offers);
            said.put("latest", latest);
            said.put("scans", attached);
            said.put("people", people.names(attached.stream().map(Scan::sentBy).distinct().toList()));
            said.put("mayAttach", mayAttach);
            return fragments.of("paper/panel", said);
        }
    }
}
