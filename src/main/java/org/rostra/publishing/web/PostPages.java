package org.rostra.publishing.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.directory.People;
import org.rostra.directory.Units;
import org.rostra.ledger.Act;
import org.rostra.ledger.Ids;
import org.rostra.policy.Refused;
import org.rostra.policy.Regulation;
import org.rostra.publishing.Post;
import org.rostra.publishing.PostFilter;
import org.rostra.publishing.PostKind;
import org.rostra.publishing.Posts;
import org.rostra.publishing.Posts.Whose;
import org.rostra.publishing.WritePost;
import org.rostra.registry.Account;
import org.rostra.registry.PlatformLinks;
import org.rostra.registry.PublicAccounts;
import org.rostra.registry.Register;
import org.rostra.registry.Verdict;
import org.rostra.web.Answer;
import org.rostra.web.Explained;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lists of posts, and the choice of where a new one is to go. */
@Controller
class PostPages {
    private static final int IN_HANDS = 100;

    private final Posts posts;
    private final WritePost writing;
    private final Register register;
    private final PublicAccounts found;
    private final PlatformLinks platforms;
    private final People people;
    private final Units units;
    private final Regulation regulation;

    PostPages(Posts posts, WritePost writing, Register register, PublicAccounts found, PlatformLinks platforms,
            People people, Units units, Regulation regulation) {
        this.posts = posts;
        this.writing = writing;
        this.register = register;
        this.found = found;
        this.platforms = platforms;
        this.people = people;
        this.units = units;
        this.regulation = regulation;
    }

    @GetMapping("/posts")
    @Does(Action.POST_LIST)
    Answer list(Act act, @RequestParam(defaultValue = "MINE") Whose whose,
            @RequestParam(required = false) @Nullable UUID unit, @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String q, @RequestParam(required = false) @Nullable UUID before) {
        var filter = whose.ofAll()
                ? new PostFilter(unit, PostKind.find(kind).orElse(null), q.strip())
                : PostFilter.NONE;
        List<Post> read = posts.page(act, whose, filter, before);
        List<Post> page = read.subList(0, Math.min(Posts.PAGE, read.size()));
        Set<UUID> accounts = new HashSet<>();
        page.forEach(post -> accounts.addAll(post.targets()));
        return Answer.screen("publishing/list").with("posts", page).with("whose", whose).with("lists", posts.lists(act))
                .with("address", new PostAddress(whose, filter))
                .with("unit", filter.unit() == null ? null : units.find(filter.unit()).orElse(null))
                .with("today", act.today()).with("more", read.size() > page.size())
                .with("accounts", register.list(accounts))
                .with("people", people.names(page.stream().map(Post::applicant).distinct().toList()))
                .with("platforms", platforms).with("now", act.at()).with("regulation", regulation);
    }

    @GetMapping("/posts/new")
    @Does(Action.POST_ASK_IN_GROUP)
    Answer choose(Act act) {
        return choice(act, List.of(), "", null);
    }

    /** By ticking what is in one's hands, or by the exact name or number of a group or account. */
    @PostMapping("/posts")
    @Does(Action.POST_ASK_IN_GROUP)
    Answer begin(Act act, @RequestParam(name = "account", defaultValue = "") List<String> ticked,
            @RequestParam(defaultValue = "") String other) {
        List<UUID> targets = new ArrayList<>(ticked.stream().flatMap(one -> Ids.find(one).stream()).toList());
        if (!other.isBlank()) {
            Verdict verdict = found.check(act, other.strip());
            verdict.account().map(PublicAccounts.Listed::id).ifPresent(targets::add);
        }
        try {
            return Answer.go("/posts/" + writing.begin(act, targets).id() + "/edit");
        } catch (Refused refused) {
            return choice(act, targets, other, refused);
        }
    }

    private Answer.Screen choice(Act act, List<UUID> ticked, String other, @Nullable Explained problem) {
        List<Account> mine = register.inHandsOf(act, Action.POST_ASK, IN_HANDS);
        return Answer.screen("publishing/new").with("mine", mine).with("ticked", ticked).with("other", other)
                .with("platforms", platforms).with("regulation", regulation).with("problem", problem)
                .status(problem == null ? 200 : 409);
    }

}
