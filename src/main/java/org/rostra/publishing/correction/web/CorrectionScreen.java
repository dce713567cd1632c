package org.rostra.publishing.correction.web;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rostra.access.Action;
import org.rostra.directory.People;
import org.rostra.ledger.Act;
import org.rostra.ledger.Actor;
import org.rostra.ledger.Event;
import org.rostra.ledger.Ledger;
import org.rostra.paper.CasePapers;
import org.rostra.paper.scan.Target;
import org.rostra.policy.Regulation;
import org.rostra.publishing.Posts;
import org.rostra.publishing.correction.CloseCorrection;
import org.rostra.publishing.correction.CopyTask;
import org.rostra.publishing.correction.Correction;
import org.rostra.publishing.correction.CorrectionRules;
import org.rostra.publishing.correction.Corrections;
import org.rostra.publishing.correction.EvidenceFiles;
import org.rostra.publishing.correction.Finders;
import org.rostra.registry.Account;
import org.rostra.registry.PlatformLinks;
import org.rostra.registry.Register;
import org.rostra.web.Answer;
import org.rostra.web.Explained;
import org.springframework.stereotype.Component;

/** The page of a correction. */
@Component
class CorrectionScreen {
    private final Corrections corrections;
    private final CorrectionRules rules;
    private final Finders finders;
    private final CloseCorrection closing;
    private final EvidenceFiles files;
    private final CasePapers papers;
    private final Posts posts;
    private final Register register;
    private final PlatformLinks platforms;
    private final People people;
    private final Regulation regulation;
    private final Ledger ledger;

    CorrectionScreen(Corrections corrections, CorrectionRules rules, Finders finders, CloseCorrection closing,
            EvidenceFiles files,
            CasePapers papers, Posts posts, Register register, PlatformLinks platforms, People people,
            Regulation regulation, Ledger ledger) {
        this.corrections = corrections;
        this.rules = rules;
        this.finders = finders;
        this.closing = closing;
        this.files = files;
        this.papers = papers;
        this.posts = posts;
        this.register = register;
        this.platforms = platforms;
        this.people = people;
        this.regulation = regulation;
        this.ledger = ledger;
    }

    Answer.Screen of(Act act, UUID id, @Nullable Explained problem, @Nullable String finder) {
        Correction one = corrections.getFor(act, id);
        List<CopyTask> copies = corrections.copies(one);
        boolean mayFinder = corrections.may(act, Action.CORRECTION_FINDER, one.asSubject());
        // That somebody looked who found it is for those who may look.
        List<Event> history = ledger.historyOf(one.asSubject()).stream()
                .filter(event -> mayFinder || !event.type().equals(Finders.SHOWN)).toList();
        Set<UUID> meant = copies.stream().map(CopyTask::account).collect(Collectors.toSet());
        meant.add(one.account());
        Map<UUID, Account> accounts = register.list(meant).stream()
                .collect(Collectors.toMap(Account::id, Function.identity()));
        boolean together = rules.needContact(one.found().nature(), act.today());
        UUID post = one.aftermath().post();
        return Answer.screen("correction/correction").with("correction", one)
                .with("account", accounts.get(one.account())).with("accounts", accounts).with("copies", copies)
                .with("together", together).with("toMeasure", rules.toMeasure(one, act))
                .with("toContact", rules.toContact(one, act)).with("people", people.names(named(one, history)))
                .with("history", history).with("finderNamed", finders.named(one)).with("finder", finder)
                .with("files", files.of(one))
                .with("papers", papers.of(act, Target.of(one.asSubject()), "/corrections/" + id).orElse(null))
                .with("post", post == null ? null : posts.findFor(act, post).orElse(null))
                .with("mayHandle", may(act, one, Action.CORRECTION_HANDLE))
                .with("mayClose", may(act, one, Action.CORRECTION_CLOSE)
                        && (!together || may(act, one, Action.CORRECTION_CLOSE_TOGETHER)))
                .with("hindrance", closing.hindrance(act, history).orElse(null))
                .with("maySpread", may(act, one, Action.CORRECTION_SPREAD))
                .with("mayFinder", mayFinder)
                .with("platforms", platforms).with("now", act.at()).with("today", act.today())
                .with("regulation", regulation).with("problem", problem).status(problem == null ? 200 : 409);
    }

    private boolean may(Act act, Correction one, Action action) {
        return one.open() && corrections.may(act, action, one.asSubject());
    }

    private static Set<UUID> named(Correction one, List<Event> history) {
        Set<UUID> named = new HashSet<>();
        named.add(one.openedBy());
        Correction.Measure measure = one.measure();
        if (measure != null) {
            named.add(measure.by());
        }
        Correction.End end = one.end();
        if (end != null) {
            named.add(end.by());
        }
        for (Event event : history) {
            if (event.actor() instanceof Actor.Person(UUID person)) {
                named.add(person);
            }
        }
        return named;
    }
}
