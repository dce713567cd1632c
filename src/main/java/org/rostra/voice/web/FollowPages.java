package org.rostra.voice.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.access.NotFound;
import org.rostra.ledger.Act;
import org.rostra.ledger.Ids;
import org.rostra.ledger.Repeated;
import org.rostra.policy.Refused;
import org.rostra.policy.Regulation;
import org.rostra.web.Typed;
import org.rostra.voice.FollowOpinion;
import org.rostra.voice.Claim;
import org.rostra.voice.Followed;
import org.rostra.voice.Opinion;
import org.rostra.web.Answer;
import org.rostra.web.Explained;
import org.rostra.web.Problem;
import org.rostra.web.Slowed;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Whoever wrote follows what becomes of it. Number and code are sent in forms, never in an address. */
@Controller
class FollowPages {
    private final FollowOpinion following;
    private final Regulation regulation;

    FollowPages(FollowOpinion following, Regulation regulation) {
        this.following = following;
        this.regulation = regulation;
    }

    @GetMapping("/opinions/follow")
    @Does(Action.PUBLIC_READ)
    Answer ask() {
        return ask(null);
    }

    @PostMapping("/opinions/follow")
    @Does(Action.OPINION_LOOK)
    Answer look(Act act, HttpServletRequest request) {
        return show(act, claim(request), null, null);
    }

    @GetMapping("/opinions/mine")
    @Does(Action.OPINION_OWN)
    Answer mine(Act act) {
        return Answer.screen("voice/mine").with("opinions", following.own(act)).with("today", act.today());
    }

    @GetMapping("/opinions/mine/{id}")
    @Does(Action.OPINION_OWN)
    Answer one(Act act, @PathVariable UUID id) {
        Claim claim = new Claim.ByPerson(id);
        return following.look(act, claim).<Answer>map(found -> screen(act, found, claim, null, null))
                .orElseThrow(NotFound::new);
    }

    @PostMapping("/opinions/follow/add")
    @Does(Action.OPINION_FOLLOW)
    Answer add(Act act, HttpServletRequest request, HttpServletResponse response) {
        return done(act, request, response, "voice.added", () -> following.add(act, claim(request), text(request)));
    }

    @PostMapping("/opinions/follow/fear")
    @Does(Action.OPINION_FOLLOW)
    Answer fear(Act act, HttpServletRequest request, HttpServletResponse response) {
        return done(act, request, response, "voice.feared", () -> following.fear(act, claim(request), text(request)));
    }

    @PostMapping("/opinions/follow/rate")
    @Does(Action.OPINION_FOLLOW)
    Answer rate(Act act, HttpServletRequest request, HttpServletResponse response) {
        String stars = Typed.in(request, "rating");
        return done(act, request, response, "voice.rated", () -> following.rate(act, claim(request),
                stars.matches("[1-5]") ? Integer.parseInt(stars) : 0));
    }

    @PostMapping("/opinions/follow/reopen")
    @Does(Action.OPINION_FOLLOW)
    Answer reopen(Act act, HttpServletRequest request, HttpServletResponse response) {
        return done(act, request, response, "voice.reopened",
                () -> following.reopen(act, claim(request), text(request)));
    }

    private Answer done(Act act, HttpServletRequest request, HttpServletResponse response, String notice,
            Supplier<Optional<Opinion>> command) {
        Duration wait = Slowed.of(request);
        if (!wait.isZero()) {
            long seconds = wait.toSeconds() + 1;
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
            return show(act, claim(request), Problem.of("voice.too-many-at-once", seconds), null);
        }
        try {
            return command.get().isEmpty()
                    ? ask(Problem.of("voice.no-such-case"))
                    : show(act, claim(request), null, notice);
        } catch (Repeated _) {
            return show(act, claim(request), null, notice);
        } catch (Refused refused) {
            return show(act, claim(request), refused, null);
        }
    }

    private Answer show(Act act, Claim claim, @Nullable Explained problem, @Nullable String notice) {
        return following.look(act, claim).<Answer>map(found -> screen(act, found, claim, problem, notice))
                .orElseGet(() -> ask(Problem.of("voice.no-such-case")));
    }

    private Answer.Screen screen(Act act, Followed found, Claim claim, @Nullable Explained problem,
            @Nullable String notice) {
        return Answer.screen("voice/open/followed").with("found", found).with("claim", claim)
                .with("problem", problem).with("done", notice).with("today", act.today())
                .with("regulation", regulation).status(problem == null ? 200 : 409);
    }

    private static Answer.Screen ask(@Nullable Explained problem) {
        return Answer.screen("voice/open/follow").with("problem", problem).status(problem == null ? 200 : 409);
    }

    /** His own where he was signed in; else what he typed from the receipt. */
    private static Claim claim(HttpServletRequest request) {
        return Ids.find(Typed.in(request, "own")).<Claim>map(Claim.ByPerson::new)
                .orElseGet(() -> new Claim.ByReceipt(Typed.in(request, "number"), Typed.in(request, "code")));
    }

    private static String text(HttpServletRequest request) {
        return Typed.lines(Typed.in(request, "text"));
    }
}
