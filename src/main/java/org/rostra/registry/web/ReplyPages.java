package org.rostra.registry.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.calendar.Calendars;
import org.rostra.directory.People;
import org.rostra.directory.Units;
import org.rostra.ledger.Act;
import org.rostra.ledger.Ids;
import org.rostra.policy.Refused;
import org.rostra.policy.Regulation;
import org.rostra.registry.PlatformLinks;
import org.rostra.registry.campaign.AccountAnswer;
import org.rostra.registry.campaign.AnswerCampaign;
import org.rostra.registry.campaign.Asked;
import org.rostra.registry.campaign.CampaignKinds;
import org.rostra.registry.campaign.Replies;
import org.rostra.registry.campaign.Reply;
import org.rostra.web.Answer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a campaign asks a unit, and its answer, on one page. */
@Controller
class ReplyPages {
    private static final String FIELD = "account:";

    private final Replies replies;
    private final AnswerCampaign answers;
    private final CampaignKinds kinds;
    private final Units units;
    private final People people;
    private final PlatformLinks platforms;
    private final Regulation regulation;
    private final Calendars calendars;

    ReplyPages(Replies replies, AnswerCampaign answers, CampaignKinds kinds, Units units, People people,
            PlatformLinks platforms, Regulation regulation, Calendars calendars) {
        this.replies = replies;
        this.answers = answers;
        this.kinds = kinds;
        this.units = units;
        this.people = people;
        this.platforms = platforms;
        this.regulation = regulation;
        this.calendars = calendars;
    }

    @GetMapping("/replies/{id}")
    @Does(Action.CAMPAIGN_REPLY_READ)
    Answer.Screen page(Act act, @PathVariable UUID id, @RequestParam(required = false) @Nullable UUID after) {
        Asked asked = replies.getFor(act, id);
        UUID by = asked.reply().by();
        return Answer.screen("registry/campaign/reply").with("asked", asked).with("page", replies.page(asked, after))
                .with("after", after).with("unit", units.get(asked.reply().unit()))
                .with("by", by == null ? null : people.names(java.util.List.of(by)).get(by))
                .with("mayAnswer", replies.mayAnswer(act, asked)).with("kinds", kinds).with("platforms", platforms)
                .with("regulation", regulation).with("calendar", calendars.current()).with("today", act.today());
    }

    /** Takes the answers of one page of accounts. */
    @PostMapping("/replies/{id}")
    @Does(Action.CAMPAIGN_ANSWER)
    Answer answer(Act act, @PathVariable UUID id, @RequestParam(required = false) @Nullable UUID next,
            @RequestParam Map<String, String> form) {
        return answered(act, id, next, () -> answers.answer(act, id, given(form)));
    }

    @PostMapping("/replies/{id}/unchanged")
    @Does(Action.CAMPAIGN_ANSWER)
    Answer unchanged(Act act, @PathVariable UUID id) {
        return answered(act, id, null, () -> answers.unchanged(act, id));
    }

    @PostMapping("/replies/{id}/zero")
    @Does(Action.CAMPAIGN_ANSWER)
    Answer zero(Act act, @PathVariable UUID id, @RequestParam(defaultValue = "false") boolean sure) {
        try {
            answers.zero(act, id, sure);
            return Answer.go("/replies/" + id, "campaign.zero.done");
        } catch (Refused refused) {
            return page(act, id, null).with("problem", refused).with("asksZero", true).status(409);
        }
    }

    private interface Command {
        Reply run();
    }

    private Answer answered(Act act, UUID id, @Nullable UUID next, Command command) {
        try {
            Reply.State state = command.run().state();
            return state == Reply.State.OPEN && next != null
                    ? Answer.go("/replies/" + id + "?after=" + next, "campaign.answered.part")
                    : Answer.go("/replies/" + id, state == Reply.State.OPEN
                            ? "campaign.answered.part"
                            : "campaign.answered");
        } catch (Refused refused) {
            return page(act, id, null).with("problem", refused).status(409);
        }
    }

    /** The answers as the form gives them; what is no answer about an account is left out. */
    private static Map<UUID, AccountAnswer> given(Map<String, String> form) {
        Map<UUID, AccountAnswer> given = new LinkedHashMap<>();
        form.forEach((name, value) -> {
            if (name.startsWith(FIELD)) {
                Ids.find(name.substring(FIELD.length())).ifPresent(account -> Arrays.stream(AccountAnswer.values())
                        .filter(one -> one.name().equals(value)).findFirst()
                        .ifPresent(answer -> given.put(account, answer)));
            }
        });
        return given;
    }
}
