package org.rostra.groups.web;

import org.rostra.groups.many.Signed;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.directory.People;
import org.rostra.groups.many.ClassGroups;
import org.rostra.groups.many.ClassFault;
import org.rostra.groups.many.FilledClass;
import org.rostra.groups.many.ClassResult;
import org.rostra.groups.many.RowRefused;
import org.rostra.groups.many.SignAll;
import org.rostra.groups.many.Waiting;
import org.rostra.ledger.Act;
import org.rostra.ledger.Ids;
import org.rostra.policy.Regulation;
import org.rostra.registry.PlatformLinks;
import org.rostra.web.Answer;
import org.rostra.web.Frames;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Many groups at once: signing, and registering those of classes. */
@Controller
class ManyPages {
    private final SignAll signing;
    private final ClassGroups classes;
    private final PlatformLinks platforms;
    private final People people;
    private final Regulation regulation;
    private final Frames frames;

    ManyPages(SignAll signing, ClassGroups classes, PlatformLinks platforms, People people, Regulation regulation,
            Frames frames) {
        this.signing = signing;
        this.classes = classes;
        this.platforms = platforms;
        this.people = people;
        this.regulation = regulation;
        this.frames = frames;
    }

    @GetMapping("/groups/sign")
    @Does(Action.DESK_READ)
    Answer waiting(Act act) {
        return waiting(act, List.of());
    }

    @PostMapping("/groups/sign")
    @Does(Action.GROUP_DECIDE)
    Answer sign(Act act, @RequestParam(defaultValue = "") List<String> key) {
        if (key.isEmpty()) {
            return Answer.go("/groups/sign", "groups.sign.pick");
        }
        var signed = signing.sign(act, key);
        return signed.stream().allMatch(one -> one.problem().isEmpty())
                ? Answer.go("/groups/sign", "groups.sign.done", signed.size())
                : waiting(act, signed);
    }

    private Answer waiting(Act act, List<Signed> signed) {
        List<Waiting> waiting = signing.waiting(act);
        return Answer.screen("groups/sign").with("waiting", waiting).with("signed", signed)
                .with("people", people.names(waiting.stream().flatMap(ManyPages::people).toList()))
                .with("platforms", platforms).with("regulation", regulation);
    }

    private static Stream<UUID> people(Waiting one) {
        return switch (one) {
            case Waiting.Consent(_, var decision) -> decision.people();
            case Waiting.Joining _ -> Stream.empty();
        };
    }

    @GetMapping("/groups/classes")
    @Does(Action.GROUP_MANY)
    Answer classes(Act act, HttpServletRequest request, @RequestParam(defaultValue = "qq-group") String platform) {
        return classes(act, request, platform, List.of(), List.of());
    }

    @PostMapping("/groups/classes")
    @Does(Action.GROUP_MANY)
    Answer register(Act act, HttpServletRequest request, @RequestParam(defaultValue = "qq-group") String platform) {
        List<FilledClass> rows = rows(request);
        if (rows.isEmpty()) {
            return Answer.go("/groups/classes?platform=" + platform, "groups.classes.pick");
        }
        try {
            ClassResult result = classes.register(act, platform, rows);
            return result.faults().isEmpty()
                    ? Answer.go("/groups", "groups.classes.done", result.groups().size())
                    : classes(act, request, platform, rows, result.faults());
        } catch (RowRefused refused) {
            return classes(act, request, platform, rows, List.of(refused.fault()));
        }
    }

    private static List<FilledClass> rows(HttpServletRequest request) {
        String[] ticked = request.getParameterValues("class");
        return ticked == null
                ? List.of()
                : Arrays.stream(ticked).flatMap(id -> row(request, id).stream()).toList();
    }

    private static Optional<FilledClass> row(HttpServletRequest request, String id) {
        return Ids.find(id).map(unit -> new FilledClass(unit, text(request, "name:" + id), text(request, "owner:" + id),
                text(request, "number:" + id), text(request, "members:" + id)));
    }

    private static String text(HttpServletRequest request, String name) {
        @Nullable
        String text = request.getParameter(name);
        return text == null ? "" : text.strip();
    }

    private Answer classes(Act act, HttpServletRequest request, String platform, List<FilledClass> filled,
            List<ClassFault> faults) {
        Map<UUID, FilledClass> typed = filled.stream().collect(Collectors.toMap(FilledClass::unit, Function.identity(),
                (one, _) -> one));
        return Answer.screen("groups/classes").with("classes", classes.classes(act, platform))
                .with("platform", platform)
                .with("platforms", platforms.groups()).with("typed", typed).with("faults", faults)
                .with("suffix", frames.texts(request).get("groups.classes.pattern.default"))
                .status(faults.isEmpty() ? 200 : 409);
    }
}
