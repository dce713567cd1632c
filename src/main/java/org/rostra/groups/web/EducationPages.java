package org.rostra.groups.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.directory.People;
import org.rostra.groups.GroupRegister;
import org.rostra.groups.education.Educations;
import org.rostra.ledger.Act;
import org.rostra.policy.Refused;
import org.rostra.policy.Regulation;
import org.rostra.registry.Account;
import org.rostra.registry.Accounts;
import org.rostra.registry.Chains;
import org.rostra.registry.Register;
import org.rostra.web.Answer;
import org.rostra.web.Explained;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Education is noted for many at once; the rules of a group to print. */
@Controller
class EducationPages {
    private static final int SHOWN = 300;

    private final Educations educations;
    private final Register register;
    private final Accounts accounts;
    private final GroupRegister groups;
    private final Chains chains;
    private final People people;
    private final Regulation regulation;

    EducationPages(Educations educations, Register register, Accounts accounts, GroupRegister groups, Chains chains,
            People people, Regulation regulation) {
        this.educations = educations;
        this.register = register;
        this.accounts = accounts;
        this.groups = groups;
        this.chains = chains;
        this.people = people;
        this.regulation = regulation;
    }

    @GetMapping("/groups/education")
    @Does(Action.EDUCATION_NOTE)
    Answer form(Act act, @RequestParam(defaultValue = "") List<UUID> id) {
        return form(act, new HashSet<>(id), Map.of(), null);
    }

    @PostMapping("/groups/education")
    @Does(Action.EDUCATION_NOTE)
    Answer note(Act act, HttpServletRequest request, @RequestParam(defaultValue = "") List<UUID> id) {
        Typed typed = Typed.of(request, List.of("held", "topic", "by"));
        if (id.isEmpty()) {
            return Answer.go("/groups/education", "groups.education.pick");
        }
        try {
            int noted = educations.note(act, id, typed.read("held", LocalDate::parse).orElse(LocalDate.MAX),
                    typed.text("topic"), typed.text("by"));
            return Answer.go(id.size() == 1 ? "/accounts/" + id.getFirst() : "/groups", "groups.education.noted",
                    noted);
        } catch (Refused refused) {
            return form(act, new HashSet<>(id), typed.fields(), refused);
        }
    }

    private Answer form(Act act, Set<UUID> chosen, Map<String, String> typed, @Nullable Explained problem) {
        List<Account> mine = new java.util.ArrayList<>(register.inHandsOf(act, Action.EDUCATION_NOTE, SHOWN));
        Set<UUID> shown = new HashSet<>();
        mine.forEach(one -> shown.add(one.id()));
        register.list(chosen).stream().filter(one -> !shown.contains(one.id())
                && register.may(act, Action.EDUCATION_NOTE, one)).forEach(mine::addFirst);
        return Answer.screen("groups/education").with("accounts", mine).with("chosen", chosen).with("typed", typed)
                .with("today", act.today()).with("regulation", regulation).with("problem", problem)
                .status(problem == null ? 200 : 409);
    }

    @GetMapping("/groups/rules")
    @Does(Action.REGULATION_READ)
    Answer sample(Act act) {
        return Answer.screen("groups/rules").with("rules", regulation.list("group-rules").on(act.today()))
                .with("regulation", regulation);
    }

    @GetMapping("/groups/{id}/rules")
    @Does(Action.ACCOUNT_READ)
    Answer rules(Act act, @PathVariable UUID id) {
        Account account = accounts.getFor(act, id);
        UUID owner = groups.of(act, account).owner();
        return Answer.screen("groups/rules").with("name", account.name())
                .with("owner", people.names(Set.of(owner)).getOrDefault(owner, ""))
                .with("supervisor", String.join(" ", chains.of(act, account).supervisors().stream()
                        .map(org.rostra.directory.Person::name).toList()))
                .with("rules", regulation.list("group-rules").on(act.today())).with("regulation", regulation);
    }
}
