package org.rostra.publishing.reply.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.rostra.access.Action;
import org.rostra.ledger.Act;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.publishing.reply.QuickReplies;
import org.rostra.registry.Account;
import org.rostra.registry.AccountPanel;
import org.rostra.web.Fragments;
import org.springframework.stereotype.Component;

/** Quick replies on the page of an account: how many in a year, and how quick. */
@Component
class RepliesPanel implements AccountPanel {
    private final QuickReplies replies;
    private final Regulation regulation;
    private final Fragments fragments;

    RepliesPanel(QuickReplies replies, Regulation regulation, Fragments fragments) {
        this.replies = replies;
        this.regulation = regulation;
        this.fragments = fragments;
    }

    @Override
    public Optional<Shown> on(Act act, Account account) {
        if (!account.state().stands() || !regulation.holds(Rule.QUICK_REPLY, act.today())
                || !replies.may(act, Action.REPLY_READ, account.id())) {
            return Optional.empty();
        }
        Map<String, Object> said = Map.of("account", account, "pace", replies.pace(act, account.id()), "mayNote",
                replies.may(act, Action.REPLY_NOTE, account.id()));
        return Optional.of(frame -> {
            Map<String, Object> framed = new HashMap<>(said);
            framed.put("frame", frame);
            return fragments.of("reply/panel", framed);
        });
    }
}
