package org.rostra.publishing.correction.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.ledger.Act;
import org.rostra.policy.Refused;
import org.rostra.policy.Regulation;
import org.rostra.publishing.correction.Correction;
import org.rostra.publishing.correction.CorrectionRules;
import org.rostra.publishing.correction.Corrections;
import org.rostra.publishing.correction.Corrections.Whose;
import org.rostra.publishing.correction.OpenCorrection;
import org.rostra.publishing.web.Slot;
import org.rostra.web.Typed;
import org.rostra.registry.Account;
import org.rostra.registry.PlatformLinks;
import org.rostra.registry.PublicAccounts;
import org.rostra.registry.Register;
import org.rostra.web.Answer;
import org.rostra.web.Explained;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lists of corrections, and the opening of one on an account. */
@Controller
class CorrectionPages {
    private static final int IN_HANDS = 100;

    private final Corrections corrections;
    private final OpenCorrection opening;
    private final CorrectionRules rules;
    private final Register register;
    private final PublicAccounts found;
    private final PlatformLinks platforms;
    private final Regulation regulation;

    CorrectionPages(Corrections corrections, OpenCorrection opening, CorrectionRules rules, Register register,
            PublicAccounts found, PlatformLinks platforms, Regulation regulation) {
        this.corrections = corrections;
        this.opening = opening;
        this.rules = rules;
        this.register = register;
        this.found = found;
        this.platforms = platforms;
        this.regulation = regulation;
    }

    @GetMapping("/corrections")
    @Does(Action.CORRECTION_LIST)
    Answer list(Act act, @RequestParam(required = false) @Nullable Whose whose,
            @RequestParam(required = false) @Nullable UUID before) {
        List<Whose> lists = corrections.lists(act);
        Whose shown = Optional.ofNullable(whose).filter(lists::contains).orElse(lists.getFirst());
        List<Correction> read = corrections.page(act, shown, before);
        List<Correction> page = read.subList(0, Math.min(Corrections.PAGE, read.size()));
        return Answer.screen("correction/list").with("corrections", page).with("whose", shown).with("lists", lists)
                .with("more", read.size() > page.size())
                .with("accounts", register.list(page.stream().map(Correction::account).collect(Collectors.toSet())))
                .with("platforms", platforms).with("now", act.at()).with("regulation", regulation);
    }

    /** On which account: one of those in one's hands, or by its exact name, number or link. */
    @GetMapping("/corrections/new")
    @Does(Action.CORRECTION_LIST)
    Answer choose(Act act, @RequestParam(defaultValue = "") String q) {
        Set<UUID> named = new HashSet<>();
        if (!q.isBlank()) {
            found.check(act, q.strip()).account().map(PublicAccounts.Listed::id).ifPresent(named::add);
        }
        List<Account> asked = register.list(named).stream()
                .filter(one -> register.may(act, Action.CORRECTION_OPEN, one)).toList();
        return Answer.screen("correction/choose").with("q", q).with("found", asked)
                .with("mine", register.inHandsOf(act, Action.CORRECTION_OPEN, IN_HANDS)).with("platforms", platforms)
                .with("regulation", regulation);
    }

    @GetMapping("/corrections/on/{id}")
    @Does(Action.CORRECTION_OPEN)
    Answer blank(Act act, @PathVariable UUID id) {
        return form(act, id, null, null);
    }

    @PostMapping("/corrections/on/{id}")
    @Does(Action.CORRECTION_OPEN)
    Answer open(Act act, HttpServletRequest request, @PathVariable UUID id) {
        var wanted = new OpenCorrection.Wanted(id, new Correction.Found(
                Slot.read(Typed.in(request, "discovered")).orElse(act.at()), Typed.in(request, "source"),
                Typed.in(request, "nature"),
                Typed.in(request, "urgent").equals("true"), given(request, "link"),
                Typed.lines(Typed.in(request, "summary"))),
                given(request, "evidence"), given(request, "finder"));
        try {
            return Answer.go("/corrections/" + opening.open(act, wanted).id(), "correction.opened");
        } catch (Refused refused) {
            return form(act, id, wanted, refused);
        }
    }

    private Answer.Screen form(Act act, UUID id, OpenCorrection.@Nullable Wanted wanted, @Nullable Explained problem) {
        Account account = opening.accountFor(act, id);
        return Answer.screen("correction/new").with("account", account).with("wanted", wanted)
                .with("platforms", platforms).with("rules", rules).with("today", act.today()).with("now", act.at())
                .with("regulation", regulation).with("problem", problem).status(problem == null ? 200 : 409);
    }

    private static @Nullable String given(HttpServletRequest request, String name) {
        String text = Typed.lines(Typed.in(request, name));
        return text.isEmpty() ? null : text;
    }
}
