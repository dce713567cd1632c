package org.rostra.registry.web;

import java.util.UUID;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.ledger.Act;
import org.rostra.registry.AccountQuery.Key;
import org.rostra.registry.PlatformLinks;
import org.rostra.registry.PublicAccounts;
import org.rostra.registry.PublicAccounts.Asked;
import org.rostra.web.Answer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What anyone may ask, without signing in and without scripts: 查真伪 and the directory. */
@Controller
class PublicPages {
    private static final int PAGE = 30;

    private final PublicAccounts accounts;
    private final PlatformLinks platforms;

    PublicPages(PublicAccounts accounts, PlatformLinks platforms) {
        this.accounts = accounts;
        this.platforms = platforms;
    }

    @GetMapping("/")
    @Does(Action.PUBLIC_READ)
    Answer home(Act act) {
        return act.person().isPresent() ? Answer.go("/desk") : Answer.screen("registry/open/home");
    }

    @GetMapping("/check")
    @Does(Action.PUBLIC_READ)
    Answer check(Act act, @RequestParam(defaultValue = "") String q) {
        String asked = q.strip();
        return Answer.screen("registry/open/check").with("asked", asked).with("platforms", platforms)
                .with("verdict", asked.isEmpty() ? null : accounts.check(act, asked));
    }

    @GetMapping("/directory")
    @Does(Action.PUBLIC_READ)
    Answer directory(@RequestParam(defaultValue = "") String platform, @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String after) {
        var asked = new Asked(platform.isEmpty() ? null : platform, PublicApi.plain(unit),
                Key.parse(PublicApi.plain(after)).orElse(null));
        return Answer.screen("registry/open/directory").with("asked", asked).with("platforms", platforms)
                .with("page", accounts.directory(asked, PAGE));
    }

    @GetMapping("/directory/{id}")
    @Does(Action.PUBLIC_READ)
    Answer listed(@PathVariable UUID id) {
        return Answer.screen("registry/open/listed").with("account", accounts.get(id)).with("platforms", platforms);
    }
}
