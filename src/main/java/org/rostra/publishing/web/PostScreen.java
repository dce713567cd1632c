package org.rostra.publishing.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rostra.access.Action;
import org.rostra.directory.People;
import org.rostra.directory.Seat;
import org.rostra.directory.SeatNames;
import org.rostra.directory.Seats;
import org.rostra.ledger.Act;
import org.rostra.ledger.Actor;
import org.rostra.ledger.Event;
import org.rostra.ledger.Ledger;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.procedure.CaseFile;
import org.rostra.procedure.Checklists;
import org.rostra.publishing.Hints;
import org.rostra.publishing.Note;
import org.rostra.publishing.OralConsent;
import org.rostra.publishing.Post;
import org.rostra.publishing.PostFiles;
import org.rostra.publishing.PostState;
import org.rostra.publishing.Posts;
import org.rostra.publishing.Wording;
import org.rostra.publishing.WritePost;
import org.rostra.publishing.joint.Proofs;
import org.rostra.registry.Account;
import org.rostra.registry.Answers;
import org.rostra.registry.FilledForm;
import org.rostra.registry.FormFields;
import org.rostra.registry.PlatformLinks;
import org.rostra.registry.Register;
import org.rostra.web.Answer;
import org.rostra.web.Explained;
import org.rostra.web.Frames;
import org.springframework.stereotype.Component;

/** The pages of one post: to be read, and to be written. */
@Component
class PostScreen {
    private final Posts posts;
    private final Hints hints;
    private final PostFiles files;
    private final SeatNames names;
    private final Register register;
    private final FormFields fields;
    private final PlatformLinks platforms;
    private final People people;
    private final Seats seats;
    private final Checklists checklists;
    private final Regulation regulation;
    private final Ledger ledger;
    private final Frames frames;
    private final Proofs proofs;

    PostScreen(Posts posts, Hints hints, PostFiles files, SeatNames names, Register register, FormFields fields,
            PlatformLinks platforms,
            People people, Seats seats, Checklists checklists,
            Regulation regulation, Ledger ledger, Frames frames, Proofs proofs) {
        this.proofs = proofs;
        this.posts = posts;
        this.hints = hints;
        this.files = files;
        this.names = names;
        this.register = register;
        this.fields = fields;
        this.platforms = platforms;
        this.people = people;
        this.seats = seats;
        this.checklists = checklists;
        this.regulation = regulation;
        this.ledger = ledger;
        this.frames = frames;
    }

    Answer.Screen read(Act act, HttpServletRequest request, UUID id, @Nullable Explained problem) {
        Post post = posts.getFor(act, id);
        List<Wording> wordings = posts.wordings(post);
        List<Note> notes = posts.notes(act, post);
        List<OralConsent> consents = posts.consents(post);
        List<Event> history = ledger.historyOf(post.asSubject());
        @Nullable
        CaseFile file = posts.file(post).orElse(null);
        Set<UUID> orally = orally(act, post, file);
        Set<UUID> named = new HashSet<>(orally);
        named.add(post.applicant());
        wordings.forEach(one -> named.add(one.by()));
        notes.forEach(one -> named.add(one.by()));
        consents.forEach(one -> named.addAll(List.of(one.maker(), one.notedBy())));
        history.forEach(one -> Stream.of(one.actor()).filter(Actor.Person.class::isInstance)
                .forEach(actor -> named.add(((Actor.Person) actor).id())));
        return Answer.screen("publishing/post").with("post", post).with("wordings", wordings).with("notes", notes)
                .with("releases", posts.releases(post)).with("files", files.of(post)).with("consents", consents)
                .with("seen", proofs.seen(post.id())).with("feedHints", proofs.hints(post.id())).with("file", file)
                .with("orally", List.copyOf(orally)).with("accounts", accounts(post)).with("platforms", platforms)
                .with("shown", fields.shown(form(post, post.answers()), frames.texts(request).locale()))
                .with("people", people.names(List.copyOf(named))).with("history", history)
                .with("me", act.person().orElseThrow()).with("now", act.at())
                .with("checked", hints.may(act, post)
                        ? hints.of(act, id, post.wording().title(), post.wording().body(), post.answers())
                        : null)
                .with("seatNames", seatNames(file, request))
                .with("confirm", Optional.ofNullable(file).flatMap(one -> checklists.of(one, act.today())))
                .with("mayChange", posts.may(act, Action.POST_CHANGE, post))
                .with("mayReview", post.state() == PostState.UNDER_REVIEW && posts.may(act, Action.POST_REVIEW, post))
                .with("mayNote", posts.may(act, Action.POST_NOTE, post))
                .with("mayRelease", posts.may(act, Action.POST_RELEASE, post))
                .with("regulation", regulation).with("today", act.today()).with("problem", problem)
                .status(problem == null ? 200 : 409);
    }

    private Map<Seat, String> seatNames(@Nullable CaseFile file, HttpServletRequest request) {
        return file == null
                ? Map.of()
                : names.in(frames.texts(request), file.steps().stream().map(CaseFile.Step::seat).distinct().toList());
    }

    /** Whose consent by word of mouth the office may note now: the holders of the seat at work. */
    private Set<UUID> orally(Act act, Post post, @Nullable CaseFile file) {
        boolean may = regulation.holds(Rule.ORAL_CONSENT, act.today()) && posts.may(act, Action.POST_ORAL, post);
        return file == null || !may
                ? Set.of()
                : file.current().map(step -> seats.holders(step.seat(), act.today())).orElse(Set.of());
    }

    Answer.Screen write(Act act, HttpServletRequest request, UUID id, WritePost.@Nullable Written typed,
            @Nullable Explained problem) {
        Post post = posts.getToChange(act, id);
        Answers answers = typed == null ? post.answers() : Answers.NONE.with(typed.answers());
        String title = typed == null ? post.wording().title() : typed.title();
        String body = typed == null ? post.wording().body() : typed.body();
        return Answer.screen("publishing/write").with("post", post).with("answers", answers)
                .with("title", title).with("body", body).with("checked", hints.of(act, id, title, body, answers))
                .with("wished", Slot.write(typed == null ? post.wished() : typed.wished()))
                .with("accounts", accounts(post)).with("platforms", platforms)
                .with("words", fields.words(form(post, answers), frames.texts(request).locale()))
                .with("plan", regulation.form(Post.FORM)).with("regulation", regulation).with("problem", problem)
                .status(problem == null ? 200 : 409);
    }

    private static FilledForm form(Post post, Answers answers) {
        return new FilledForm(post.account(), FilledForm.Part.CHANGE, Post.FORM, Post.FORM, answers, null,
                post.created());
    }

    private List<Account> accounts(Post post) {
        return new ArrayList<>(register.list(Set.copyOf(post.targets())));
    }
}
