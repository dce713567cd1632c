package org.rostra.notify.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.UUID;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.ledger.Act;
import org.rostra.notify.Feeds;
import org.rostra.notify.Inbox;
import org.rostra.notify.Preference;
import org.rostra.notify.Preference.Digest;
import org.rostra.web.Answer;
import org.rostra.web.Frames;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The inbox: what one was told, and how one wants to be told. */
@Controller
record InboxPages(Inbox inbox, Feeds feeds, Frames frames) {
    @GetMapping("/inbox")
    @Does(Action.INBOX_READ)
    Answer page(Act act, HttpServletRequest request) {
        return Answer.screen("notify/inbox").with("letters", inbox.listFor(act, frames.texts(request)))
                .with("preference", inbox.preference(act)).with("feed", feeds.since(act).orElse(null));
    }

    @PostMapping("/inbox/read")
    @Does(Action.INBOX_MARK)
    Answer read(Act act, @RequestParam(defaultValue = "00000000-0000-0000-0000-000000000000") UUID upTo) {
        inbox.read(act, upTo);
        return Answer.go("/inbox", "notify.marked");
    }

    @PostMapping("/inbox/preference")
    @Does(Action.INBOX_MARK)
    Answer prefer(Act act, @RequestParam(defaultValue = "WEEKLY") Digest digest,
            @RequestParam(defaultValue = "zh") String language) {
        inbox.prefer(act, new Preference(digest, language.equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE));
        return Answer.go("/inbox", "notify.preferred");
    }
}
