package org.rostra.groups.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.directory.People;
import org.rostra.directory.Units;
import org.rostra.groups.GroupKind;
import org.rostra.groups.RegisterGroup;
import org.rostra.groups.Registration;
import org.rostra.ledger.Act;
import org.rostra.policy.Refused;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.registry.Account;
import org.rostra.registry.PlatformLinks;
import org.rostra.web.Answer;
import org.rostra.web.Explained;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** A group is registered on one short screen. */
@Controller
class RegisterGroupPages {
    private static final List<String> FIELDS = List.of("kind", "platform", "name", "number", "unit", "owner", "range",
            "content", "made", "end", "members");

    private final RegisterGroup registration;
    private final PlatformLinks platforms;
    private final Units units;
    private final People people;
    private final Regulation regulation;

    RegisterGroupPages(RegisterGroup registration, PlatformLinks platforms, Units units, People people,
            Regulation regulation) {
        this.registration = registration;
        this.platforms = platforms;
        this.units = units;
        this.people = people;
        this.regulation = regulation;
    }

    @GetMapping("/groups/new")
    @Does(Action.GROUP_REGISTER)
    Answer form(Act act, HttpServletRequest request) {
        Typed typed = Typed.of(request, FIELDS);
        return screen(act, typed.text("unit").isEmpty() ? typed.with("unit", home(act)) : typed, null, List.of());
    }

    private String home(Act act) {
        return act.person().flatMap(people::find).flatMap(person -> Optional.ofNullable(person.unit()))
                .map(UUID::toString).orElse("");
    }

    /** A group that may do as well is shown once; who registers all the same says so. */
    @PostMapping("/groups")
    @Does(Action.GROUP_REGISTER)
    Answer register(Act act, HttpServletRequest request) {
        Typed typed = Typed.of(request, FIELDS);
        Optional<UUID> unit = typed.read("unit", UUID::fromString);
        List<Account> besides = request.getParameter("anyway") != null || unit.isEmpty()
                ? List.of()
                : registration.equivalent(act, unit.get(), typed.text("platform"));
        if (!besides.isEmpty()) {
            return screen(act, typed, null, besides);
        }
        try {
            return Answer.go("/groups/" + registration.register(act, told(act, typed, unit)).id(),
                    "groups.registered");
        } catch (Refused refused) {
            return screen(act, typed, refused, List.of());
        }
    }

    private static Registration told(Act act, Typed typed, Optional<UUID> unit) {
        return new Registration(GroupKind.find(typed.text("kind")).orElse(GroupKind.WORK), typed.text("platform"),
                typed.text("name"), typed.text("number"), unit.orElse(new UUID(0, 0)),
                typed.read("owner", UUID::fromString).orElseGet(() -> act.person().orElseThrow()),
                typed.text("range"), typed.text("content"), typed.read("made", LocalDate::parse).orElse(null),
                typed.read("end", LocalDate::parse).orElse(null),
                typed.read("members", Integer::valueOf).orElse(null));
    }

    private Answer screen(Act act, Typed typed, @Nullable Explained problem, List<Account> besides) {
        return Answer.screen("groups/new").with("typed", typed.fields()).with("problem", problem)
                .with("besides", besides).with("unit", typed.read("unit", UUID::fromString).flatMap(units::find)
                        .orElse(null))
                .with("owner", typed.read("owner", UUID::fromString).flatMap(people::find).orElse(null))
                .with("kinds", regulation.list("group-kinds").on(act.today())).with("platforms", platforms.groups())
                .with("line", regulation.count(Rule.LINE_OF_MEMBERS, act.today()).orElse(0))
                .with("regulation", regulation).status(problem == null ? 200 : 409);
    }
}
