package org.rostra.voice.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.ledger.Act;
import org.rostra.ledger.Ids;
import org.rostra.policy.Refused;
import org.rostra.policy.Regulation;
import org.rostra.web.Typed;
import org.rostra.voice.EnterMinutes;
import org.rostra.voice.MinutesItem;
import org.rostra.voice.Who;
import org.rostra.voice.Opinion;
import org.rostra.voice.OpinionRules;
import org.rostra.web.Answer;
import org.rostra.web.Explained;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** What was said at a meeting or on the open day is entered item by item. */
@Controller
class MinutesPages {
    private final EnterMinutes minutes;
    private final OpinionRules rules;
    private final Regulation regulation;

    MinutesPages(EnterMinutes minutes, OpinionRules rules, Regulation regulation) {
        this.minutes = minutes;
        this.rules = rules;
        this.regulation = regulation;
    }

    @GetMapping("/opinion-cases/new")
    @Does(Action.OPINION_ENTER)
    Answer blank(Act act) {
        return form(act, new MinutesItem(Opinion.Channel.MEETING, act.today(), Opinion.Kind.OPINION, "", null,
                false, false, Who.NOBODY), null);
    }

    @PostMapping("/opinion-cases/new")
    @Does(Action.OPINION_ENTER)
    Answer enter(Act act, HttpServletRequest request) {
        var item = new MinutesItem(
                one(Opinion.Channel.values(), Typed.in(request, "channel"), Opinion.Channel.MEETING),
                Typed.day(Typed.in(request, "raised")).orElse(act.today()),
                one(Opinion.Kind.values(), Typed.in(request, "kind"), Opinion.Kind.OPINION),
                Typed.lines(Typed.in(request, "text")), Ids.find(Typed.in(request, "unit")).orElse(null),
                Typed.in(request, "office").equals("true"), Typed.in(request, "named").equals("true"),
                new Who(Typed.in(request, "name"), Typed.in(request, "contact")));
        try {
            return Answer.screen("voice/open/receipt").with("receipt", minutes.enter(act, item))
                    .with("today", act.today()).with("regulation", regulation);
        } catch (Refused refused) {
            return form(act, item, refused);
        }
    }

    private static <E extends Enum<E>> E one(E[] all, String name, E otherwise) {
        return List.of(all).stream().filter(each -> each.name().equals(name)).findFirst().orElse(otherwise);
    }

    private Answer.Screen form(Act act, MinutesItem item, @Nullable Explained problem) {
        return Answer.screen("voice/minutes").with("item", item).with("units", rules.named())
                .with("today", act.today()).with("regulation", regulation).with("problem", problem)
                .status(problem == null ? 200 : 409);
    }
}
