package org.rostra.publishing.reply.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.ledger.Act;
import org.rostra.policy.Refused;
import org.rostra.policy.Regulation;
import org.rostra.publishing.reply.QuickReplies;
import org.rostra.publishing.reply.QuickReply;
import org.rostra.publishing.web.Slot;
import org.rostra.registry.Register;
import org.rostra.web.Answer;
import org.rostra.web.Explained;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The log of quick replies of an account. */
@Controller
class ReplyPages {
    private final QuickReplies replies;
    private final Register register;
    private final Regulation regulation;

    ReplyPages(QuickReplies replies, Register register, Regulation regulation) {
        this.replies = replies;
        this.register = register;
        this.regulation = regulation;
    }

    @GetMapping("/accounts/{id}/replies")
    @Does(Action.REPLY_READ)
    Answer page(Act act, @PathVariable UUID id, @RequestParam(required = false) @Nullable Instant before) {
        return page(act, id, before, "", null);
    }

    private Answer.Screen page(Act act, UUID id, @Nullable Instant before, String topic,
            @Nullable Explained problem) {
        List<QuickReply> read = replies.page(act, id, before);
        return Answer.screen("reply/list").with("account", register.get(id))
                .with("replies", read.subList(0, Math.min(QuickReplies.PAGE, read.size())))
                .with("more", read.size() > QuickReplies.PAGE).with("pace", replies.pace(act, id))
                .with("mayNote", replies.may(act, Action.REPLY_NOTE, id)).with("topic", topic).with("now", act.at())
                .with("today", act.today()).with("regulation", regulation).with("problem", problem)
                .status(problem == null ? 200 : 409);
    }

    @PostMapping("/accounts/{id}/replies")
    @Does(Action.REPLY_NOTE)
    Answer note(Act act, @PathVariable UUID id, @RequestParam(defaultValue = "") String topic,
            @RequestParam(defaultValue = "") String asked, @RequestParam(defaultValue = "") String answered,
            @RequestParam(defaultValue = "") String link) {
        try {
            replies.note(act, id, topic, Slot.read(asked).orElse(act.at()), Slot.read(answered).orElse(act.at()), link);
            return Answer.go("/accounts/" + id + "/replies", "reply.noted");
        } catch (Refused refused) {
            return page(act, id, null, topic, refused);
        }
    }
}
