package org.rostra.registry.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.directory.People;
import org.rostra.ledger.Act;
import org.rostra.policy.Refused;
import org.rostra.policy.Regulation;
import org.rostra.registry.Account;
import org.rostra.registry.Accounts;
import org.rostra.registry.Answers;
import org.rostra.registry.Custody;
import org.rostra.registry.FilledForm;
import org.rostra.registry.FormFields;
import org.rostra.registry.FormIncomplete;
import org.rostra.registry.Register;
import org.rostra.registry.change.Change;
import org.rostra.registry.change.Change.Kind;
import org.rostra.registry.change.Changes;
import org.rostra.registry.change.HandOvers;
import org.rostra.registry.change.NameSuccessor;
import org.rostra.web.Answer;
import org.rostra.web.Explained;
import org.rostra.web.Frames;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Accounts pass from hand to hand: somebody is named, who goes gives, who comes takes. */
@Controller
class HandOverPages {
    private final Accounts accounts;
    private final Register register;
    private final Changes changes;
    private final HandOvers handOvers;
    private final NameSuccessor naming;
    private final People people;
    private final FormFields fields;
    private final Regulation regulation;
    private final Frames frames;

    HandOverPages(Accounts accounts, Register register, Changes changes, HandOvers handOvers, NameSuccessor naming,
            People people,
            FormFields fields, Regulation regulation, Frames frames) {
        this.accounts = accounts;
        this.register = register;
        this.changes = changes;
        this.handOvers = handOvers;
        this.naming = naming;
        this.people = people;
        this.fields = fields;
        this.regulation = regulation;
        this.frames = frames;
    }

    @GetMapping("/accounts/{id}/hand-over")
    @Does(Action.ACCOUNT_READ)
    Answer name(Act act, HttpServletRequest request, @PathVariable UUID id,
            @RequestParam(defaultValue = "HAND_OVER") Kind kind) {
        Account account = accounts.getFor(act, id);
        return kind.custody() && changes.mayHandOver(act, account)
                ? naming(act, request, account, kind, List.of(), Answers.NONE, null)
                : Answer.go("/accounts/" + id);
    }

    @PostMapping("/accounts/{id}/hand-over")
    @Does(Action.ACCOUNT_HAND_OVER)
    Answer begin(Act act, HttpServletRequest request, @PathVariable UUID id,
            @RequestParam(defaultValue = "HAND_OVER") Kind kind,
            @RequestParam(defaultValue = "") List<UUID> leaving) {
        Kind custody = kind.custody() ? kind : Kind.HAND_OVER;
        Map<String, List<String>> given = given(request, "custodian", "leaves-on", "reason");
        try {
            return Answer.go("/changes/" + naming.name(act, id, custody, leaving, given).id(),
                    "change.begun." + custody);
        } catch (FormIncomplete | Refused problem) {
            return naming(act, request, accounts.getFor(act, id), custody, leaving, changes.typed(custody, given),
                    (Explained) problem);
        }
    }

    @PostMapping("/changes/{id}/give")
    @Does(Action.HAND_OVER_GIVE)
    Answer give(Act act, HttpServletRequest request, @PathVariable UUID id,
            @RequestParam(defaultValue = "") List<String> points, @RequestParam(defaultValue = "") String note) {
        try {
            handOvers.give(act, id, points, note);
        } catch (Refused refused) {
            return agreement(act, request, changes.getFor(act, id), refused).with("ticked", points).with("note", note);
        }
        return Answer.go("/changes/" + id, "change.given");
    }

    @PostMapping("/changes/{id}/take")
    @Does(Action.HAND_OVER_TAKE)
    Answer take(Act act, HttpServletRequest request, @PathVariable UUID id) {
        try {
            return Answer.go("/cases/" + handOvers.take(act, id).id(), "change.taken");
        } catch (Refused refused) {
            return agreement(act, request, changes.getFor(act, id), refused);
        }
    }

    @PostMapping("/changes/{id}/cancel")
    @Does(Action.HAND_OVER_CANCEL)
    Answer cancel(Act act, HttpServletRequest request, @PathVariable UUID id) {
        Change change = changes.getFor(act, id);
        try {
            handOvers.cancel(act, id);
        } catch (Refused refused) {
            return agreement(act, request, change, refused);
        }
        boolean reads = register.may(act, Action.ACCOUNT_READ, register.get(change.account()));
        return Answer.go(reads ? "/accounts/" + change.account() : "/desk", "change.cancelled");
    }

    /** How far the two have come, and what this person may do next. */
    Answer.Screen agreement(Act act, HttpServletRequest request, Change change, @Nullable Explained problem) {
        List<UUID> all = new ArrayList<>(change.leaving());
        all.add(change.successor());
        Optional<UUID> me = act.person();
        return Answer.screen("registry/change/agreement").with("change", change)
                .with("account", register.get(change.account())).with("people", people.names(all))
                .with("mayGive", change.kind() == Kind.HAND_OVER && !change.given()
                        && me.filter(change.leaving()::contains).isPresent())
                .with("mayTake", (change.kind() == Kind.TAKE_OVER || change.given())
                        && me.filter(change.successor()::equals).isPresent())
                .with("mayCancel", changes.mayCancel(act, change)).with("today", act.today()).with("problem", problem)
                .with("regulation", regulation).status(problem == null ? 200 : 409);
    }

    private Answer naming(Act act, HttpServletRequest request, Account account, Kind kind, List<UUID> leaving,
            Answers typed, @Nullable Explained problem) {
        List<UUID> keepers = register.custodians(List.of(account.id()), act.today()).stream().map(Custody::person)
                .toList();
        List<UUID> chosen = leaving.isEmpty() && keepers.contains(act.person().orElse(null))
                ? List.of(act.person().orElseThrow())
                : leaving;
        var form = new FilledForm(account.id(), FilledForm.Part.CHANGE, kind.form(), kind.form(), typed, null,
                act.at());
        return Answer.screen("registry/change/name").with("account", account).with("kind", kind)
                .with("plan", regulation.form(kind.form())).with("typed", typed).with("keepers", people.names(keepers))
                .with("leaving", kind == Kind.HAND_OVER ? chosen : leaving)
                .with("words", fields.words(form, frames.texts(request).locale())).with("problem", problem)
                .with("regulation", regulation).status(problem == null ? 200 : 409);
    }

    private static Map<String, List<String>> given(HttpServletRequest request, String... fields) {
        Map<String, List<String>> given = new java.util.HashMap<>();
        for (String field : fields) {
            given.put(field, Optional.ofNullable(request.getParameterValues(field)).map(List::of).orElse(List.of()));
        }
        return given;
    }
}
