package org.rostra.review.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.directory.Units;
import org.rostra.groups.GroupKind;
import org.rostra.ledger.Act;
import org.rostra.ledger.Ids;
import org.rostra.policy.Refused;
import org.rostra.policy.Regulation;
import org.rostra.registry.AccountQuery.Key;
import org.rostra.registry.PlatformLinks;
import org.rostra.review.Reviews;
import org.rostra.review.group.AnswerGroups;
import org.rostra.review.group.Choice;
import org.rostra.review.group.GroupFilter;
import org.rostra.review.group.GroupLists;
import org.rostra.review.group.GroupShare;
import org.rostra.review.group.ShownGroup;
import org.rostra.review.group.UnitAnswer;
import org.rostra.web.Answer;
import org.rostra.web.Frames;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The groups of a unit, one line each: kept, or better dissolved; a screen by one act. */
@Controller
class GroupListPages {
    private final GroupLists lists;
    private final AnswerGroups answering;
    private final Reviews reviews;
    private final Units units;
    private final PlatformLinks platforms;
    private final Regulation regulation;
    private final Frames frames;

    GroupListPages(GroupLists lists, AnswerGroups answering, Reviews reviews, Units units, PlatformLinks platforms,
            Regulation regulation, Frames frames) {
        this.lists = lists;
        this.answering = answering;
        this.reviews = reviews;
        this.units = units;
        this.platforms = platforms;
        this.regulation = regulation;
        this.frames = frames;
    }

    @GetMapping("/reviews/groups/{id}")
    @Does(Action.REVIEW_PART_READ)
    Answer list(Act act, HttpServletRequest request, @PathVariable UUID id) {
        return list(act, request, id, Map.of(), null);
    }

    private Answer.Screen list(Act act, HttpServletRequest request, UUID id, Map<UUID, Choice> typed,
            @Nullable Refused problem) {
        GroupShare share = lists.getFor(act, id);
        GroupFilter filter = filter(request);
        List<ShownGroup> lines = lists.page(act, share.list(), filter, Key.parse(request.getParameter("after"))
                .orElse(null), frames.texts(request).locale());
        Key next = lines.size() < GroupLists.PAGE
                ? null
                : new Key(lines.getLast().line().place(), lines.getLast().line().group());
        return Answer.screen("review/groups").with("share", share).with("filter", filter).with("lines", lines)
                .with("address", new ListAddress(id, filter)).with("next", next)
                .with("after", request.getParameter("after")).with("typed", typed)
                .with("mayAnswer", lists.mayAnswer(act, share.list())).with("supervisors", lists.supervisors(
                        share.list()))
                .with("year", reviews.year(share.list().year()).orElseThrow())
                .with("unit", units.get(share.list().unit())).with("platforms", platforms)
                .with("regulation", regulation).with("today", act.today()).with("problem", problem)
                .status(problem == null ? 200 : 409);
    }

    private static GroupFilter filter(HttpServletRequest request) {
        return new GroupFilter(given(request, "answer").flatMap(UnitAnswer::find).orElse(UnitAnswer.OPEN),
                given(request, "kind").flatMap(GroupKind::find).orElse(null),
                given(request, "supervisor").flatMap(Ids::find).orElse(null));
    }

    private static Optional<String> given(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).filter(text -> !text.isBlank());
    }

    @PostMapping("/reviews/groups/{id}/answers")
    @Does(Action.REVIEW_GROUPS)
    Answer answer(Act act, HttpServletRequest request, @PathVariable UUID id) {
        Map<UUID, Choice> choices = GroupChoices.of(request);
        String back = new ListAddress(id, filter(request)).here();
        try {
            int answered = answering.answer(act, id, choices.values());
            String said = answered == choices.size() ? "review.groups.done" : "review.groups.some";
            return Answer.go(back, choices.isEmpty() ? "review.groups.pick" : said, answered, choices.size());
        } catch (Refused refused) {
            return list(act, request, id, choices, refused);
        }
    }
}
