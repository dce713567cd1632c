package org.rostra.review.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rostra.directory.People;
import org.rostra.directory.Units;
import org.rostra.ledger.Act;
import org.rostra.ledger.Actor;
import org.rostra.ledger.Event;
import org.rostra.ledger.Ledger;
import org.rostra.paper.CasePapers;
import org.rostra.paper.scan.Target;
import org.rostra.policy.Regulation;
import org.rostra.registry.Answers;
import org.rostra.registry.FilledForm;
import org.rostra.registry.FormFields;
import org.rostra.registry.PlatformLinks;
import org.rostra.review.ConfirmReview;
import org.rostra.review.Line;
import org.rostra.review.Review;
import org.rostra.review.Reviews;
import org.rostra.review.SelfCheck;
import org.rostra.review.dossier.FromRecord;
import org.rostra.review.State;
import org.rostra.web.Answer;
import org.rostra.web.Explained;
import org.rostra.web.Frames;
import org.springframework.stereotype.Component;

/** The page of one review. */
@Component
class OneReviewScreen {
    private final Reviews reviews;
    private final Ledger ledger;
    private final FormFields fields;
    private final People people;
    private final Units units;
    private final PlatformLinks platforms;
    private final Regulation regulation;
    private final Frames frames;
    private final CasePapers papers;

    OneReviewScreen(Reviews reviews, Ledger ledger, FormFields fields, People people, Units units,
            PlatformLinks platforms, Regulation regulation, Frames frames, CasePapers papers) {
        this.papers = papers;
        this.reviews = reviews;
        this.ledger = ledger;
        this.fields = fields;
        this.people = people;
        this.units = units;
        this.platforms = platforms;
        this.regulation = regulation;
        this.frames = frames;
    }

    Answer.Screen of(Act act, HttpServletRequest request, UUID id, Map<String, List<String>> typed,
            @Nullable Explained problem) {
        Line line = reviews.getFor(act, id);
        Review review = line.review();
        Answers answers = typed.isEmpty() ? prefilled(line) : Answers.NONE.with(typed);
        var form = new FilledForm(review.account(), FilledForm.Part.CHANGE, ConfirmReview.FORM, ConfirmReview.FORM,
                answers, null, act.at());
        UUID unit = line.dossier().account().unit();
        List<Event> history = ledger.historyOf(review.asSubject());
        return Answer.screen("review/review").with("line", line)
                .with("record", FromRecord.of(line.dossier().facts())).with("part", reviews.part(review))
                .with("judges", reviews.judges(act, review)).with("mayState", reviews.mayState(act, review))
                .with("earlier", reviews.ofAccount(review.account()).stream()
                        .filter(one -> one.year() < review.year()).toList())
                .with("answers", answers).with("words", fields.words(form, frames.texts(request).locale()))
                .with("shown", fields.shown(form, frames.texts(request).locale()))
                .with("plan", regulation.form(ConfirmReview.FORM)).with("people", names(history))
                .with("unit", unit == null ? null : units.find(unit).orElse(null))
                .with("history", history)
                .with("papers", papers.of(act, Target.of(review.asSubject()), "/reviews/" + review.id()).orElse(null))
                .with("platforms", platforms)
                .with("regulation", regulation).with("today", act.today()).with("problem", problem)
                .status(problem == null ? 200 : 409);
    }

    /** Before it is confirmed: what stands since the last review, and what the record knows. */
    private Answers prefilled(Line line) {
        Review review = line.review();
        return review.state() == State.ASKED && review.told().answers().values().isEmpty()
                ? SelfCheck.begun(reviews.ofAccount(review.account()).stream()
                        .filter(one -> one.year() < review.year() && one.told().by() != null).findFirst()
                        .map(one -> one.told().answers()), line.dossier().facts())
                : review.told().answers();
    }

    private Map<UUID, String> names(List<Event> history) {
        return people.names(history.stream().map(Event::actor).flatMap(actor -> actor instanceof Actor.Person person
                ? Stream.of(person.id())
                : Stream.empty()).distinct().toList());
    }
}
