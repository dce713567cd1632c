package org.rostra.paper;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rostra.ledger.Act;
import org.rostra.ledger.Subject;
import org.rostra.procedure.CaseFile;
import org.rostra.procedure.CasePanel;
import org.rostra.web.Fragments;
import org.rostra.web.Frame;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Printing, where a case or what it is about is shown. */
@Component
@Order(10)
public class CasePapers implements CasePanel {
    private final Papers papers;
    private final Fragments fragments;

    CasePapers(Papers papers, Fragments fragments) {
        this.papers = papers;
        this.fragments = fragments;
    }

    @Override
    public Optional<Shown> on(Act act, CaseFile file) {
        return of(file.subject(), "/cases/" + file.id()).map(shown -> shown::in);
    }

    /** The same for a page under this path; the caller has found that the subject may be read. */
    public Optional<Panel> of(Subject subject, String path) {
        List<Offer> offers = papers.offers(subject, Papers.OFFICIAL);
        return offers.isEmpty()
                ? Optional.empty()
                : Optional.of(new Panel(subject, path, offers, papers.latest(subject)));
    }

    /** The piece of a page. */
    public final class Panel {
        private final Subject subject;
        private final String path;
        private final List<Offer> offers;
        private final List<Printout> latest;

        private Panel(Subject subject, String path, List<Offer> offers, List<Printout> latest) {
            this.subject = subject;
            this.path = path;
            this.offers = offers;
            this.latest = latest;
        }

        public gg.jte.Content in(Frame frame) {
            Map<String, Object> said = new HashMap<>();
            said.put("frame", frame);
            said.put("path", path);
            said.put("offers", frame.t().english() ? papers.offers(subject, frame.t().locale()) : offers);
            said.put("latest", latest);
            return fragments.of("paper/panel", said);
        }
    }
}
