package org.rostra.publishing.correction.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.ledger.Act;
import org.rostra.ledger.Ids;
import org.rostra.policy.Refused;
import org.rostra.policy.Regulation;
import org.rostra.publishing.copies.Copy;
import org.rostra.publishing.correction.Cascade;
import org.rostra.publishing.correction.Cascade.Place;
import org.rostra.publishing.correction.Corrections;
import org.rostra.registry.Account;
import org.rostra.registry.PlatformLinks;
import org.rostra.registry.Register;
import org.rostra.web.Answer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Copies of what is corrected: looked at, ticked, asked for. */
@Controller
class CascadePages {
    private final Cascade cascade;
    private final Corrections corrections;
    private final CorrectionScreen screen;
    private final Register register;
    private final PlatformLinks platforms;
    private final Regulation regulation;

    CascadePages(Cascade cascade, Corrections corrections, CorrectionScreen screen, Register register,
            PlatformLinks platforms, Regulation regulation) {
        this.cascade = cascade;
        this.corrections = corrections;
        this.screen = screen;
        this.register = register;
        this.platforms = platforms;
        this.regulation = regulation;
    }

    @GetMapping("/corrections/{id}/copies")
    @Does(Action.CORRECTION_SPREAD)
    Answer look(Act act, @PathVariable UUID id) {
        return done(act, id, () -> {
            List<Copy> found = cascade.look(act, id);
            return Answer.screen("correction/copies").with("correction", corrections.getFor(act, id))
                    .with("found", found)
                    .with("accounts", register.list(found.stream().map(Copy::account).collect(Collectors.toSet()))
                            .stream().collect(Collectors.toMap(Account::id, one -> one)))
                    .with("platforms", platforms).with("regulation", regulation);
        });
    }

    @PostMapping("/corrections/{id}/copies")
    @Does(Action.CORRECTION_SPREAD)
    Answer ask(Act act, @PathVariable UUID id, @RequestParam(name = "copy", defaultValue = "") List<String> copies) {
        return done(act, id, () -> Answer.go("/corrections/" + id, "correction.copies.asked", cascade.ask(act, id,
                copies.stream().flatMap(CascadePages::place).toList())));
    }

    private static Stream<Place> place(String text) {
        String[] part = text.split("/", 2);
        Optional<UUID> account = Ids.find(part[0]);
        Optional<UUID> origin = part.length < 2 ? Optional.empty() : Ids.find(part[1]);
        return account.flatMap(one -> origin.map(other -> new Place(one, other))).stream();
    }

    private Answer done(Act act, UUID id, Supplier<Answer> command) {
        try {
            return command.get();
        } catch (Refused refused) {
            return screen.of(act, id, refused, null);
        }
    }
}
