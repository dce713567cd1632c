package org.rostra.publishing.joint.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.directory.Units;
import org.rostra.ledger.Act;
import org.rostra.ledger.Ids;
import org.rostra.policy.Refused;
import org.rostra.policy.Regulation;
import org.rostra.publishing.joint.Delivery;
import org.rostra.publishing.joint.Joint;
import org.rostra.publishing.joint.JointOrder;
import org.rostra.publishing.joint.JointReleases;
import org.rostra.publishing.joint.JointReleases.Wanted;
import org.rostra.publishing.joint.Occasion;
import org.rostra.publishing.joint.OrderFiles;
import org.rostra.publishing.joint.Reach;
import org.rostra.publishing.joint.Share;
import org.rostra.publishing.warning.EarlyWarnings;
import org.rostra.publishing.warning.TakeWarning;
import org.rostra.publishing.web.Slot;
import org.rostra.web.Typed;
import org.rostra.registry.PlatformLinks;
import org.rostra.registry.Register;
import org.rostra.web.Answer;
import org.rostra.web.Explained;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Joint releases of the office: given, watched, updated, withdrawn. */
@Controller
class JointPages {
    private final Joint joint;
    private final JointReleases releases;
    private final TakeWarning warnings;
    private final EarlyWarnings told;
    private final OrderFiles files;
    private final Register register;
    private final Units units;
    private final PlatformLinks platforms;
    private final Regulation regulation;

    JointPages(Joint joint, JointReleases releases, TakeWarning warnings, EarlyWarnings told, OrderFiles files,
            Register register,
            Units units, PlatformLinks platforms,
            Regulation regulation) {
        this.joint = joint;
        this.releases = releases;
        this.warnings = warnings;
        this.told = told;
        this.files = files;
        this.register = register;
        this.units = units;
        this.platforms = platforms;
        this.regulation = regulation;
    }

    /** For the office all orders; for everybody what his accounts owe. */
    @GetMapping("/joint")
    @Does(Action.JOINT_LIST)
    Answer list(Act act, @RequestParam(required = false) @Nullable UUID before) {
        List<JointOrder> read = joint.all(act) ? joint.page(act, before) : List.of();
        List<JointOrder> page = read.subList(0, Math.min(Joint.PAGE, read.size()));
        List<Delivery> mine = joint.mine(act);
        return Answer.screen("joint/list").with("orders", page).with("more", read.size() > page.size())
                .with("mine", mine).with("of", joint.orders(mine))
                .with("accounts", register.list(new HashSet<>(mine.stream().map(Delivery::account).toList())))
                .with("runs", joint.runs(act)).with("all", joint.all(act)).with("platforms", platforms)
                .with("now", act.at()).with("regulation", regulation);
    }

    @GetMapping("/joint/new")
    @Does(Action.JOINT_RUN)
    Answer draft(Act act, @RequestParam(required = false) @Nullable UUID warning) {
        return form(act, null, warning, null);
    }

    @PostMapping("/joint")
    @Does(Action.JOINT_RUN)
    Answer order(Act act, HttpServletRequest request) {
        Wanted wanted = wanted(act, request);
        @Nullable
        UUID warning = Ids.find(Typed.in(request, "warning")).orElse(null);
        if (request.getParameter("look") != null) {
            return form(act, wanted, warning, null);
        }
        try {
            JointOrder order = warning == null
                    ? releases.order(act, wanted)
                    : warnings.jointRelease(act, warning, wanted);
            return Answer.go("/joint/" + order.id(), "joint.ordered");
        } catch (Refused refused) {
            return form(act, wanted, warning, refused);
        }
    }

    /** @param warning the early warning that it answers; it is taken by the order */
    private Answer.Screen form(Act act, @Nullable Wanted wanted, @Nullable UUID warning,
            @Nullable Explained problem) {
        return Answer.screen("joint/new").with("wanted", wanted)
                .with("warning", warning == null ? null : told.getFor(act, warning))
                .with("reached", wanted == null ? -1 : releases.reached(wanted.reach()))
                .with("first", units.findRoot().map(root -> units.below(root.id())).orElse(List.of()))
                .with("platforms", platforms).with("regulation", regulation).with("today", act.today())
                .with("problem", problem).status(problem == null ? 200 : 409);
    }

    @GetMapping("/joint/{id}")
    @Does(Action.JOINT_READ_ALL)
    Answer board(Act act, @PathVariable UUID id, @RequestParam(defaultValue = "WAITING") Delivery.State state,
            @RequestParam(required = false) @Nullable UUID after) {
        return board(act, id, state, after, null);
    }

    private Answer.Screen board(Act act, UUID id, Delivery.State state, @Nullable UUID after,
            @Nullable Explained problem) {
        JointOrder order = joint.getFor(act, id);
        Joint.Board board = joint.board(order);
        List<Delivery> read = joint.page(order, state, after);
        List<Delivery> page = read.subList(0, Math.min(Joint.PAGE, read.size()));
        Set<UUID> named = new HashSet<>(order.reach().units());
        board.shares().stream().map(Share::unit).flatMap(Stream::ofNullable).forEach(named::add);
        return Answer.screen("joint/board").with("order", order).with("files", files.of(order)).with("board", board)
                .with("state", state)
                .with("deliveries", page).with("more", read.size() > page.size())
                .with("accounts", register.list(new HashSet<>(page.stream().map(Delivery::account).toList())))
                .with("units", units.byId(named)).with("file", joint.file(order).orElse(null))
                .with("runs", joint.runs(act)).with("platforms", platforms).with("now", act.at())
                .with("regulation", regulation).with("problem", problem).status(problem == null ? 200 : 409);
    }

    /** The board again, with what was refused. */
    Answer.Screen refused(Act act, UUID id, Explained problem) {
        return board(act, id, Delivery.State.WAITING, null, problem);
    }

    @PostMapping("/joint/{id}/update")
    @Does(Action.JOINT_RUN)
    Answer update(Act act, @PathVariable UUID id, @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String body, @RequestParam(defaultValue = "") String brief) {
        return done(act, id, "joint.updated", () -> releases.update(act, id, text(title, body, brief)));
    }

    @PostMapping("/joint/{id}/withdraw")
    @Does(Action.JOINT_RUN)
    Answer withdraw(Act act, @PathVariable UUID id, @RequestParam(defaultValue = "") String why) {
        return done(act, id, "joint.withdrawn", () -> releases.withdraw(act, id, why));
    }

    @PostMapping("/joint/{id}/urge")
    @Does(Action.JOINT_RUN)
    Answer urge(Act act, @PathVariable UUID id) {
        return Answer.go("/joint/" + id, "joint.urged", releases.urge(act, id));
    }

    private Answer done(Act act, UUID id, String notice, Runnable command) {
        try {
            command.run();
            return Answer.go("/joint/" + id, notice);
        } catch (Refused refused) {
            return refused(act, id, refused);
        }
    }

    private static Wanted wanted(Act act, HttpServletRequest request) {
        List<Integer> tiers = all(request, "tier").map(JointPages::number).flatMap(Optional::stream).toList();
        List<UUID> units = all(request, "unit").flatMap(one -> Ids.find(one).stream()).toList();
        Instant from = Slot.read(Typed.in(request, "from")).orElse(act.at());
        return new Wanted(
                Arrays.stream(Occasion.values()).filter(one -> one.name().equals(Typed.in(request, "occasion")))
                        .findFirst().orElse(Occasion.MAJOR_EVENT),
                text(Typed.in(request, "title"), Typed.in(request, "body"),
                        Typed.in(request, "brief")),
                request.getParameter("adaptable") != null,
                new Reach(tiers, units, all(request, "platform").toList()),
                new JointOrder.Window(from, Slot.read(Typed.in(request, "until")).orElse(from)));
    }

    private static JointOrder.Text text(String title, String body, String brief) {
        return new JointOrder.Text(title.strip(), Typed.lines(body), Typed.lines(brief));
    }

    private static Stream<String> all(HttpServletRequest request, String name) {
        return Arrays.stream(Optional.ofNullable(request.getParameterValues(name)).orElse(new String[0]));
    }

    private static Optional<Integer> number(String text) {
        return text.matches("\\d") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }
}
