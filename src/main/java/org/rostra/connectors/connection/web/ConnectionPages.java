package org.rostra.connectors.connection.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.connectors.connection.Connections;
import org.rostra.connectors.connection.Entered;
import org.rostra.connectors.connection.KeepConnection;
import org.rostra.connectors.connection.TryConnection;
import org.rostra.connectors.watch.FeedHosts;
import org.rostra.connectors.watch.KeepFeed;
import org.rostra.ledger.Act;
import org.rostra.policy.Refused;
import org.rostra.policy.Regulation;
import org.rostra.publishing.joint.Way;
import org.rostra.registry.Account;
import org.rostra.web.Answer;
import org.rostra.web.Explained;
import org.rostra.web.Origin;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How an account is connected to its platform, and where its feed is. Nothing secret is ever shown here again. */
@Controller
class ConnectionPages {
    private final Connections connections;
    private final KeepConnection keep;
    private final TryConnection tries;
    private final KeepFeed feeds;
    private final FeedHosts hosts;
    private final Regulation regulation;
    private final Origin origin;

    ConnectionPages(Connections connections, KeepConnection keep, TryConnection tries, KeepFeed feeds, FeedHosts hosts,
            Regulation regulation, Origin origin) {
        this.connections = connections;
        this.keep = keep;
        this.tries = tries;
        this.feeds = feeds;
        this.hosts = hosts;
        this.regulation = regulation;
        this.origin = origin;
    }

    @GetMapping("/accounts/{id}/connection")
    @Does(Action.CONNECTION_READ)
    Answer page(Act act, HttpServletRequest request, @PathVariable UUID id) {
        return page(act, request, id, null, null);
    }

    private Answer.Screen page(Act act, HttpServletRequest request, UUID id, @Nullable Entered typed,
            @Nullable Explained problem) {
        Account account = connections.accountFor(act, id);
        return Answer.screen("connectors/connection").with("account", account)
                .with("connection", connections.of(account).orElse(null)).with("feed", feeds.of(account).orElse(null))
                .with("official", Connections.PLATFORM.equals(account.platform()))
                .with("mayKeep", connections.mayKeep(act, account)).with("hosts", hosts.on(act.today()))
                .with("origin", origin.of(request)).with("regulation", regulation).with("today", act.today())
                .with("typed", typed).with("problem", problem).status(problem == null ? 200 : 409);
    }

    @PostMapping("/accounts/{id}/connection")
    @Does(Action.CONNECTION_KEEP)
    Answer enter(Act act, HttpServletRequest request, @PathVariable UUID id,
            @RequestParam(name = "app-id", defaultValue = "") String appId,
            @RequestParam(defaultValue = "") String secret, @RequestParam(defaultValue = "") String token,
            @RequestParam(name = "aes-key", defaultValue = "") String aesKey,
            @RequestParam(defaultValue = "") String cover, @RequestParam(defaultValue = "") String way) {
        var entered = new Entered(appId.strip(), secret.strip(), token.strip(), aesKey.strip(), cover.strip(),
                way.equals(Way.AUTOMATIC.name()) ? Way.AUTOMATIC : Way.DRAFT);
        try {
            keep.enter(act, id, entered);
            return Answer.go(path(id), "connectors.page.entered");
        } catch (Refused refused) {
            return page(act, request, id, entered, refused);
        }
    }

    @PostMapping("/accounts/{id}/connection/try")
    @Does(Action.CONNECTION_KEEP)
    Answer tried(Act act, HttpServletRequest request, @PathVariable UUID id) {
        return done(act, request, id, () -> {
            String said = tries.greet(act, id);
            return Answer.go(path(id), said == null ? "connectors.page.agreed" : said);
        });
    }

    @PostMapping("/accounts/{id}/connection/revoke")
    @Does(Action.CONNECTION_KEEP)
    Answer revoke(Act act, HttpServletRequest request, @PathVariable UUID id) {
        return done(act, request, id, () -> Answer.go(path(id), "connectors.page.revoked", keep.revoke(act, id)));
    }

    @PostMapping("/accounts/{id}/feed")
    @Does(Action.CONNECTION_KEEP)
    Answer feed(Act act, HttpServletRequest request, @PathVariable UUID id,
            @RequestParam(defaultValue = "") String address) {
        return done(act, request, id, () -> {
            feeds.enter(act, id, address);
            return Answer.go(path(id),
                    address.isBlank() ? "connectors.page.feed.removed" : "connectors.page.feed.kept");
        });
    }

    private static String path(UUID id) {
        return "/accounts/" + id + "/connection";
    }

    private Answer done(Act act, HttpServletRequest request, UUID id, java.util.function.Supplier<Answer> deed) {
        try {
            return deed.get();
        } catch (Refused refused) {
            return page(act, request, id, null, refused);
        }
    }
}
