package org.rostra.publishing.web;

import org.rostra.web.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.ledger.Act;
import org.rostra.policy.Refused;
import org.rostra.publishing.Hints;
import org.rostra.publishing.OralConsents;
import org.rostra.publishing.PostState;
import org.rostra.publishing.Posts;
import org.rostra.publishing.ReleasePost;
import org.rostra.publishing.ReviewPost;
import org.rostra.publishing.WritePost;
import org.rostra.registry.FormIncomplete;
import org.rostra.web.Answer;
import org.rostra.web.Typed;
import org.rostra.web.Explained;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One post: written, reviewed, released. */
@Controller
class OnePostPages {
    private final PostScreen screen;
    private final WritePost writing;
    private final ReviewPost reviewing;
    private final ReleasePost releasing;
    private final OralConsents oral;
    private final Hints hints;
    private final Posts posts;

    OnePostPages(PostScreen screen, WritePost writing, ReviewPost reviewing, ReleasePost releasing, OralConsents oral,
            Hints hints, Posts posts) {
        this.hints = hints;
        this.posts = posts;
        this.screen = screen;
        this.writing = writing;
        this.reviewing = reviewing;
        this.releasing = releasing;
        this.oral = oral;
    }

    @GetMapping("/posts/{id}")
    @Does(Action.POST_READ)
    Answer page(Act act, HttpServletRequest request, @PathVariable UUID id) {
        return screen.read(act, request, id, null);
    }

    @GetMapping("/posts/{id}/edit")
    @Does(Action.POST_CHANGE)
    Answer write(Act act, HttpServletRequest request, @PathVariable UUID id) {
        return screen.write(act, request, id, null, null);
    }

    @PostMapping("/posts/{id}/save")
    @Does(Action.POST_CHANGE)
    Answer save(Act act, HttpServletRequest request, @PathVariable UUID id) {
        return written(act, request, id, "/edit", "post.saved", told -> writing.save(act, id, told));
    }

    @PostMapping("/posts/{id}/submit")
    @Does(Action.POST_CHANGE)
    Answer submit(Act act, HttpServletRequest request, @PathVariable UUID id) {
        return written(act, request, id, "", "post.submitted", told -> writing.submit(act, id, told));
    }

    @PostMapping("/posts/{id}/slot")
    @Does(Action.POST_CHANGE)
    Answer slot(Act act, HttpServletRequest request, @PathVariable UUID id,
            @RequestParam(defaultValue = "") String wished) {
        return done(act, request, id, "post.retimed", () -> writing.wish(act, id, Slot.read(wished).orElse(null)));
    }

    @PostMapping("/posts/{id}/drop")
    @Does(Action.POST_CHANGE)
    Answer drop(Act act, HttpServletRequest request, @PathVariable UUID id) {
        return done(act, request, id, "post.dropped", () -> writing.drop(act, id));
    }

    @PostMapping("/posts/{id}/text")
    @Does(Action.POST_REVIEW)
    Answer edit(Act act, HttpServletRequest request, @PathVariable UUID id, @RequestParam int version,
            @RequestParam(defaultValue = "") String title, @RequestParam(defaultValue = "") String body) {
        return done(act, request, id, "post.edited",
                () -> reviewing.edit(act, id, version, title.strip(), Typed.lines(body)));
    }

    @PostMapping("/posts/{id}/hints")
    @Does(Action.POST_HINT)
    Answer dismiss(Act act, @PathVariable UUID id, @RequestParam(defaultValue = "") String hint) {
        hints.dismiss(act, id, hint);
        boolean draft = posts.getFor(act, id).state() == PostState.DRAFT;
        return Answer.go("/posts/" + id + (draft ? "/edit" : ""), "post.hints.dismissed");
    }

    @PostMapping("/posts/{id}/notes")
    @Does(Action.POST_NOTE)
    Answer note(Act act, HttpServletRequest request, @PathVariable UUID id,
            @RequestParam(defaultValue = "") String text) {
        return done(act, request, id, "post.noted", () -> reviewing.note(act, id, text));
    }

    @PostMapping("/posts/{id}/release")
    @Does(Action.POST_RELEASE)
    Answer release(Act act, HttpServletRequest request, @PathVariable UUID id, @RequestParam UUID account,
            @RequestParam(defaultValue = "") String at, @RequestParam(defaultValue = "") String link,
            @RequestParam(defaultValue = "") String body) {
        return done(act, request, id, "post.released", () -> releasing.note(act, id, new ReleasePost.Published(account,
                Slot.read(at).orElse(act.at()), link, Typed.lines(body))));
    }

    @PostMapping("/posts/{id}/oral")
    @Does(Action.POST_ORAL)
    Answer oral(Act act, HttpServletRequest request, @PathVariable UUID id, @RequestParam UUID maker,
            @RequestParam(defaultValue = "") String at, @RequestParam(defaultValue = "") String opinion,
            @RequestParam(defaultValue = "") String confirmed) {
        return done(act, request, id, "post.oral-noted",
                () -> oral.note(act, id, maker, Slot.read(at).orElse(act.at().plusSeconds(1)), opinion,
                        confirmed));
    }

    @PostMapping("/posts/{id}/oral/{consent}")
    @Does(Action.POST_ORAL_SIGN)
    Answer sign(Act act, HttpServletRequest request, @PathVariable UUID id, @PathVariable UUID consent,
            @RequestParam(defaultValue = "sign") String verb) {
        return done(act, request, id, "post.oral-answered", () -> {
            if (verb.equals("dispute")) {
                oral.dispute(act, id, consent);
            } else {
                oral.sign(act, id, consent);
            }
        });
    }

    private Answer done(Act act, HttpServletRequest request, UUID id, String notice, Runnable command) {
        try {
            command.run();
            return Answer.go("/posts/" + id, notice);
        } catch (Refused refused) {
            return screen.read(act, request, id, refused);
        }
    }

    private Answer written(Act act, HttpServletRequest request, UUID id, String next, String notice,
            java.util.function.Consumer<WritePost.Written> command) {
        WritePost.Written told = told(request);
        @Nullable
        Explained problem;
        try {
            command.accept(told);
            return Answer.go("/posts/" + id + next, notice);
        } catch (Refused refused) {
            problem = refused;
        } catch (FormIncomplete incomplete) {
            problem = incomplete;
        }
        return screen.write(act, request, id, told, problem);
    }

    private static WritePost.Written told(HttpServletRequest request) {
        Map<String, List<String>> given = new HashMap<>();
        request.getParameterMap().forEach((name, values) -> given.put(name,
                List.of(Optional.ofNullable(values).orElse(new String[0]))));
        return new WritePost.Written(Typed.in(request, "post-title").strip(),
                Typed.lines(Typed.in(request, "post-body")),
                Slot.read(Typed.in(request, "wished")).orElse(null), given);
    }
}
