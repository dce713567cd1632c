package org.rostra.security.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.access.LoginStates;
import org.rostra.access.NotFound;
import org.rostra.directory.People;
import org.rostra.directory.Person;
import org.rostra.ledger.Act;
import org.rostra.ledger.Actor;
import org.rostra.ledger.Event;
import org.rostra.security.Logins;
import org.rostra.security.SecurityRefused;
import org.rostra.web.Answer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A person's login: whether there is one, and an end to it where it must be. */
@Controller
@RequestMapping("/organisation/people/{id}/login")
class LoginPages {
    private final Logins logins;
    private final LoginStates states;
    private final People people;

    LoginPages(Logins logins, LoginStates states, People people) {
        this.logins = logins;
        this.states = states;
        this.people = people;
    }

    @GetMapping
    @Does(Action.LOGIN_DISABLE)
    Answer.Screen show(Act act, @PathVariable UUID id) {
        Person person = people.find(id).orElseThrow(NotFound::new);
        List<Event> history = logins.history(act, id);
        return Answer.screen("security/login").with("person", person).with("state", states.of(id))
                .with("own", act.person().filter(id::equals).isPresent()).with("history", history)
                .with("names", people.names(history.stream().flatMap(LoginPages::actor).distinct().toList()))
                .with("reason", "");
    }

    @PostMapping("/disable")
    @Does(Action.LOGIN_DISABLE)
    Answer disable(Act act, @PathVariable UUID id, @RequestParam String reason) {
        return changed(act, id, reason, "security.login.disabled", () -> logins.disable(act, id, reason));
    }

    @PostMapping("/enable")
    @Does(Action.LOGIN_DISABLE)
    Answer enable(Act act, @PathVariable UUID id, @RequestParam String reason) {
        return changed(act, id, reason, "security.login.enabled", () -> logins.enable(act, id, reason));
    }

    private Answer changed(Act act, UUID id, String reason, String done, Runnable command) {
        try {
            command.run();
            return Answer.go("/organisation/people/" + id + "/login", done);
        } catch (SecurityRefused refused) {
            return show(act, id).with("reason", reason).with("problem", refused)
                    .status(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
    }

    private static Stream<UUID> actor(Event event) {
        return event.actor() instanceof Actor.Person(UUID person) ? Stream.of(person) : Stream.empty();
    }
}
