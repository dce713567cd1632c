package org.rostra.notify.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.ledger.Act;
import org.rostra.notify.Feeds;
import org.rostra.web.Answer;
import org.rostra.web.Origin;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The calendar for other programs, and its secret address: made, renewed, revoked. */
@Controller
class FeedPages {
    private final Feeds feeds;
    private final Origin origin;

    FeedPages(Feeds feeds, Origin origin) {
        this.feeds = feeds;
        this.origin = origin;
    }

    /** The one page that shows the address. */
    @PostMapping("/inbox/feed")
    @Does(Action.FEED_KEEP)
    Answer renew(Act act, HttpServletRequest request) {
        return Answer.screen("notify/feed").with("address",
                origin.of(request) + "/feeds/" + feeds.renew(act).text() + ".ics");
    }

    @PostMapping("/inbox/feed/revoke")
    @Does(Action.FEED_KEEP)
    Answer revoke(Act act) {
        feeds.revoke(act);
        return Answer.go("/inbox", "notify.feed.revoked");
    }

    @GetMapping("/feeds/{token}.ics")
    @Does(Action.FEED_READ)
    void read(Act act, @PathVariable String token, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        byte[] calendar = feeds.read(act, token, origin.of(request)).getBytes(StandardCharsets.UTF_8);
        response.setContentType("text/calendar;charset=UTF-8");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, max-age=3600");
        response.setContentLength(calendar.length);
        response.getOutputStream().write(calendar);
    }
}
