package org.rostra.groups.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.groups.ConfirmJoined;
import org.rostra.groups.CountMembers;
import org.rostra.groups.FileGroup;
import org.rostra.groups.life.CorrectNumber;
import org.rostra.groups.life.GroupLife;
import org.rostra.groups.life.NameDeputy;
import org.rostra.groups.names.NameChecks;
import org.rostra.groups.names.Outsiders;
import org.rostra.ledger.Act;
import org.rostra.policy.Refused;
import org.rostra.registry.Accounts;
import org.rostra.web.Answer;
import org.rostra.web.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is done on the page of a group; a refusal comes back as the same page. */
@Controller
class ActPages {
    private final Accounts accounts;
    private final GroupScreen screen;
    private final ConfirmJoined joining;
    private final CountMembers counting;
    private final FileGroup filing;
    private final NameChecks checks;
    private final Outsiders outsiders;
    private final GroupLife life;
    private final NameDeputy deputies;
    private final CorrectNumber numbers;

    ActPages(Accounts accounts, GroupScreen screen, ConfirmJoined joining, CountMembers counting, FileGroup filing,
            NameChecks checks, Outsiders outsiders, GroupLife life, NameDeputy deputies, CorrectNumber numbers) {
        this.accounts = accounts;
        this.screen = screen;
        this.joining = joining;
        this.counting = counting;
        this.filing = filing;
        this.checks = checks;
        this.outsiders = outsiders;
        this.life = life;
        this.deputies = deputies;
        this.numbers = numbers;
    }

    @PostMapping("/groups/{id}/joined")
    @Does(Action.GROUP_CONFIRM)
    Answer joined(Act act, HttpServletRequest request, @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int version) {
        return done(act, request, id, "groups.confirmed", () -> joining.confirm(act, id, version));
    }

    @PostMapping("/groups/{id}/denial")
    @Does(Action.GROUP_CONFIRM)
    Answer deny(Act act, HttpServletRequest request, @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason) {
        return done(act, request, id, "groups.denied", () -> joining.deny(act, id, reason));
    }

    @PostMapping("/groups/{id}/number")
    @Does(Action.GROUP_KEEP)
    Answer number(Act act, HttpServletRequest request, @PathVariable UUID id,
            @RequestParam(defaultValue = "") String number) {
        return done(act, request, id, "groups.number.corrected", () -> numbers.correct(act, id, number));
    }

    @PostMapping("/groups/{id}/members")
    @Does(Action.GROUP_COUNT)
    Answer members(Act act, HttpServletRequest request, @PathVariable UUID id,
            @RequestParam(defaultValue = "") String members) {
        return done(act, request, id, "groups.members.counted", () -> counting.declare(act, id, number(members)));
    }

    @PostMapping("/groups/{id}/filing")
    @Does(Action.GROUP_FILE)
    Answer file(Act act, HttpServletRequest request, @PathVariable UUID id,
            @RequestParam(defaultValue = "") String remark) {
        return done(act, request, id, "groups.file.sent", () -> filing.file(act, id, remark));
    }

    @PostMapping("/groups/{id}/names")
    @Does(Action.GROUP_CHECK)
    Answer names(Act act, HttpServletRequest request, @PathVariable UUID id,
            @RequestParam(defaultValue = "") String members) {
        return done(act, request, id, "groups.names.kept", () -> checks.declare(act, id, number(members)));
    }

    @PostMapping("/groups/{id}/outsiders")
    @Does(Action.GROUP_CHECK)
    Answer left(Act act, HttpServletRequest request, @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID outsider) {
        return done(act, request, id, "groups.outsider.noted",
                () -> outsiders.left(act, id, outsider == null ? id : outsider));
    }

    @PostMapping("/groups/{id}/extension")
    @Does(Action.GROUP_KEEP)
    Answer extend(Act act, HttpServletRequest request, @PathVariable UUID id,
            @RequestParam(defaultValue = "") String until) {
        return done(act, request, id, "groups.extended",
                () -> life.extend(act, id, day(until)));
    }

    @PostMapping("/groups/{id}/dissolution")
    @Does(Action.GROUP_KEEP)
    Answer dissolved(Act act, HttpServletRequest request, @PathVariable UUID id,
            @RequestParam(defaultValue = "") String on) {
        return done(act, request, id, "groups.dissolved",
                () -> life.dissolved(act, id, day(on)));
    }

    @PostMapping("/groups/{id}/deputy")
    @Does(Action.DEPUTY_NAME)
    Answer deputy(Act act, HttpServletRequest request, @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID deputy) {
        return done(act, request, id, "groups.deputy.named", () -> deputies.name(act, id, deputy));
    }

    private Answer done(Act act, HttpServletRequest request, UUID id, String notice, Runnable deed) {
        try {
            deed.run();
            return Answer.go("/groups/" + id, notice);
        } catch (Refused refused) {
            return screen.of(act, request, accounts.getFor(act, id), refused, Map.of());
        }
    }

    /** What is no number counts as none, and none is refused in words. */
    private static int number(String typed) {
        return typed.strip().matches("[0-9]{1,7}") ? Integer.parseInt(typed.strip()) : 0;
    }

    private static LocalDate day(String typed) {
        return Typed.day(typed).orElse(LocalDate.MIN);
    }
}
