package org.rostra.publishing.warning.web;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.directory.People;
import org.rostra.ledger.Act;
import org.rostra.ledger.Ids;
import org.rostra.policy.Refused;
import org.rostra.policy.Regulation;
import org.rostra.publishing.warning.DutyRota;
import org.rostra.publishing.warning.EarlyWarning;
import org.rostra.publishing.warning.EarlyWarnings;
import org.rostra.publishing.warning.TakeWarning;
import org.rostra.publishing.warning.Turn;
import org.rostra.publishing.warning.WarnEarly;
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

/** Early warnings: given in three fields, taken by whoever is on duty. */
@Controller
class WarningPages {
    private final EarlyWarnings warnings;
    private final WarnEarly warning;
    private final TakeWarning taking;
    private final DutyRota rota;
    private final Register register;
    private final PublicAccounts found;
    private final PlatformLinks platforms;
    private final People people;
    private final Regulation regulation;

    WarningPages(EarlyWarnings warnings, WarnEarly warning, TakeWarning taking, DutyRota rota, Register register,
            PublicAccounts found, PlatformLinks platforms, People people, Regulation regulation) {
        this.warnings = warnings;
        this.warning = warning;
        this.taking = taking;
        this.rota = rota;
        this.register = register;
        this.found = found;
        this.platforms = platforms;
        this.people = people;
        this.regulation = regulation;
    }

    /** For everybody his own; for the publicity department what waits and what was taken. */
    @GetMapping("/warnings")
    @Does(Action.WARNING_LIST)
    Answer list(Act act, @RequestParam(required = false) @Nullable UUID before) {
        boolean takes = warnings.takes(act);
        List<EarlyWarning> read = takes ? warnings.concluded(act, before) : List.of();
        List<EarlyWarning> page = read.subList(0, Math.min(EarlyWarnings.PAGE, read.size()));
        return onDuty(act, Answer.screen("warning/list")).with("takes", takes)
                .with("waiting", takes ? warnings.waiting(act) : List.of()).with("mine", warnings.mine(act))
                .with("concluded", page).with("more", read.size() > page.size()).with("regulation", regulation);
    }

    @GetMapping("/warnings/new")
    @Does(Action.WARNING_REPORT)
    Answer blank(Act act) {
        return form(act, "", "", false, null);
    }

    @PostMapping("/warnings")
    @Does(Action.WARNING_REPORT)
    Answer warn(Act act, @RequestParam(defaultValue = "") String what, @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "false") boolean urgent) {
        try {
            return Answer.go("/warnings/" + warning.warn(act, what, place, urgent).id(), "warning.given");
        } catch (Refused refused) {
            return form(act, what, place, urgent, refused);
        }
    }

    private Answer.Screen form(Act act, String what, String place, boolean urgent, @Nullable Explained problem) {
        return onDuty(act, Answer.screen("warning/new")).with("what", what).with("place", place)
                .with("urgent", urgent).with("regulation", regulation).with("problem", problem)
                .status(problem == null ? 200 : 409);
    }

    private Answer.Screen onDuty(Act act, Answer.Screen screen) {
        List<UUID> now = rota.coming(act).stream().filter(turn -> turn.at(act.at())).map(Turn::person).toList();
        return screen.with("onDuty", people.names(now).values().stream().sorted().toList())
                .with("today", act.today());
    }

    @GetMapping("/warnings/{id}")
    @Does(Action.WARNING_READ)
    Answer page(Act act, @PathVariable UUID id) {
        return page(act, id, null);
    }

    private Answer.Screen page(Act act, UUID id, @Nullable Explained problem) {
        EarlyWarning one = warnings.getFor(act, id);
        Set<UUID> named = Stream.of(one.reportedBy(), one.concludedBy()).filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Account account = Stream.ofNullable(one.account()).flatMap(where -> register.list(Set.of(where)).stream())
                .findFirst().orElse(null);
        return onDuty(act, Answer.screen("warning/warning")).with("warning", one).with("account", account)
                .with("people", people.names(named)).with("takes", warnings.takes(act))
                .with("mayTake", warnings.mayTake(act, one)).with("platforms", platforms)
                .with("regulation", regulation).with("problem", problem).status(problem == null ? 200 : 409);
    }

    @PostMapping("/warnings/{id}/correction")
    @Does(Action.WARNING_TAKE)
    Answer correction(Act act, @PathVariable UUID id, @RequestParam(defaultValue = "") String account,
            @RequestParam(defaultValue = "") String nature) {
        return taken(act, id, () -> Answer.go("/corrections/" + taking.correction(act, id, account(act, account),
                nature).id(), "warning.corrected"));
    }

    /** By the exact name, number or link. */
    private @Nullable UUID account(Act act, String named) {
        return named.isBlank()
                ? null
                : Ids.find(named)
                        .or(() -> found.check(act, named.strip()).account().map(PublicAccounts.Listed::id))
                        .orElse(null);
    }

    @PostMapping("/warnings/{id}/refer")
    @Does(Action.WARNING_TAKE)
    Answer refer(Act act, @PathVariable UUID id, @RequestParam(defaultValue = "") String authority,
            @RequestParam(defaultValue = "") String note) {
        return taken(act, id, () -> {
            taking.refer(act, id, authority, note);
            return Answer.go("/warnings/" + id, "warning.taken");
        });
    }

    @PostMapping("/warnings/{id}/nothing")
    @Does(Action.WARNING_TAKE)
    Answer nothing(Act act, @PathVariable UUID id, @RequestParam(defaultValue = "") String why) {
        return taken(act, id, () -> {
            taking.nothingToDo(act, id, why);
            return Answer.go("/warnings/" + id, "warning.taken");
        });
    }

    private Answer taken(Act act, UUID id, Supplier<Answer> command) {
        try {
            return command.get();
        } catch (Refused refused) {
            return page(act, id, refused);
        }
    }
}
