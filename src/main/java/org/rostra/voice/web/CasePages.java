package org.rostra.voice.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.access.NotFound;
import org.rostra.ledger.Act;
import org.rostra.policy.Regulation;
import org.rostra.voice.Enclosure;
import org.rostra.voice.OpinionView;
import org.rostra.voice.OpinionPage;
import org.rostra.voice.Who;
import org.rostra.voice.Opinions;
import org.rostra.voice.Whose;
import org.rostra.voice.Reporters;
import org.rostra.web.Answer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Opinions for those who answer them: lists, one of them, its files, and who wrote it. */
@Controller
class CasePages {
    private final Opinions opinions;
    private final Reporters reporters;
    private final CaseScreen screen;
    private final Regulation regulation;

    CasePages(Opinions opinions, Reporters reporters, CaseScreen screen, Regulation regulation) {
        this.opinions = opinions;
        this.reporters = reporters;
        this.screen = screen;
        this.regulation = regulation;
    }

    @GetMapping("/opinion-cases")
    @Does(Action.OPINION_LIST)
    Answer list(Act act, @RequestParam(required = false) @Nullable Whose whose,
            @RequestParam(defaultValue = "") String after, @RequestParam(defaultValue = "") String number) {
        List<Whose> lists = opinions.lists(act);
        if (lists.isEmpty()) {
            return Answer.go("/opinions");
        }
        Optional<Answer> found = number.isBlank()
                ? Optional.empty()
                : opinions.byNumber(act, number).map(one -> Answer.go("/opinion-cases/" + one.id()));
        if (found.isPresent()) {
            return found.get();
        }
        Whose shown = Optional.ofNullable(whose).filter(lists::contains).orElse(lists.getFirst());
        OpinionPage page = opinions.page(act, shown, after);
        return Answer.screen("voice/list").with("page", page).with("whose", shown).with("lists", lists)
                .with("number", number).with("units", screen.unitsOf(page.opinions())).with("today", act.today())
                .with("regulation", regulation);
    }

    @GetMapping("/opinion-cases/{id}")
    @Does(Action.OPINION_READ)
    Answer page(Act act, @PathVariable UUID id) {
        return screen.of(act, id, null, null);
    }

    /** Shown once, in the answer; the look is on record. */
    @PostMapping("/opinion-cases/{id}/reporter")
    @Does(Action.OPINION_REPORTER)
    Answer reporter(Act act, @PathVariable UUID id) {
        Who who = reporters.reveal(act, id);
        return screen.of(act, id, null, who);
    }

    @GetMapping("/opinion-cases/{id}/files/{file}")
    @Does(Action.OPINION_READ)
    Answer file(Act act, @PathVariable UUID id, @PathVariable UUID file) {
        OpinionView view = opinions.getFor(act, id);
        Enclosure kept = view.files().stream().filter(one -> one.id().equals(file)).findFirst()
                .orElseThrow(NotFound::new);
        byte[] content = opinions.file(act, id, file);
        return new Answer.Download(view.opinion().number() + "-" + kept.name(view.files().indexOf(kept) + 1),
                kept.kind().mediaType(), out -> out.write(content));
    }
}
