package org.rostra.groups.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.groups.decision.Decision;
import org.rostra.groups.decision.DecisionKind;
import org.rostra.groups.decision.Decisions;
import org.rostra.groups.decision.UnitProposals;
import org.rostra.ledger.Act;
import org.rostra.policy.Refused;
import org.rostra.registry.Accounts;
import org.rostra.web.Answer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Owner and supervisor decide together, on the page of their group. */
@Controller
class DecisionPages {
    private final Decisions decisions;
    private final UnitProposals units;
    private final Accounts accounts;
    private final GroupScreen screen;

    DecisionPages(Decisions decisions, UnitProposals units, Accounts accounts, GroupScreen screen) {
        this.decisions = decisions;
        this.units = units;
        this.accounts = accounts;
        this.screen = screen;
    }

    @PostMapping("/groups/{id}/decisions")
    @Does(Action.GROUP_DECIDE)
    Answer propose(Act act, HttpServletRequest request, @PathVariable UUID id,
            @RequestParam(defaultValue = "NAME") DecisionKind kind) {
        Typed given = Typed.of(request, kind.fields());
        try {
            Decision decision = decisions.propose(act, id, kind, given.fields());
            return Answer.go("/groups/" + id + "#decision-" + decision.id(),
                    decisions.getFor(act, decision.id()).open() ? "groups.proposed" : "groups.decided");
        } catch (Refused refused) {
            return screen.of(act, request, accounts.getFor(act, id), refused,
                    given.with("kind", kind.name()).fields());
        }
    }

    /** The group is kept, though its unit would have it dissolved. */
    @PostMapping("/groups/{id}/keeping")
    @Does(Action.GROUP_DECIDE)
    Answer keep(Act act, HttpServletRequest request, @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason) {
        try {
            units.keep(act, id, reason);
            return Answer.go("/groups/" + id, "groups.kept-despite");
        } catch (Refused refused) {
            return screen.of(act, request, accounts.getFor(act, id), refused, Map.of("keeping", reason));
        }
    }

    @PostMapping("/group-decisions/{id}/agreement")
    @Does(Action.GROUP_DECIDE)
    Answer agree(Act act, HttpServletRequest request, @PathVariable UUID id,
            @RequestParam(defaultValue = "") String digest) {
        return decided(act, request, id, "groups.agreed", () -> decisions.agree(act, id, digest));
    }

    @PostMapping("/group-decisions/{id}/refusal")
    @Does(Action.GROUP_DECIDE)
    Answer decline(Act act, HttpServletRequest request, @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason) {
        return decided(act, request, id, "groups.declined", () -> decisions.decline(act, id, reason));
    }

    @PostMapping("/group-decisions/{id}/withdrawal")
    @Does(Action.GROUP_DECIDE)
    Answer withdraw(Act act, HttpServletRequest request, @PathVariable UUID id) {
        return decided(act, request, id, "groups.withdrawn", () -> decisions.withdraw(act, id));
    }

    private Answer decided(Act act, HttpServletRequest request, UUID id, String notice, Supplier<Decision> deed) {
        try {
            return Answer.go("/groups/" + deed.get().group(), notice);
        } catch (Refused refused) {
            return screen.of(act, request, accounts.getFor(act, decisions.getFor(act, id).group()), refused, Map.of());
        }
    }
}
