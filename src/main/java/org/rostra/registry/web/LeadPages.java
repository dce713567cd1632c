package org.rostra.registry.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.directory.Units;
import org.rostra.ledger.Act;
import org.rostra.ledger.Ids;
import org.rostra.policy.Refused;
import org.rostra.policy.Regulation;
import org.rostra.registry.PlatformLinks;
import org.rostra.registry.lead.Lead;
import org.rostra.registry.lead.LeadOutcome;
import org.rostra.registry.lead.Lead.Remedy;
import org.rostra.registry.lead.Leads;
import org.rostra.web.Answer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** An account found by chance: paste what is known, see what it is, settle it. */
@Controller
class LeadPages {
    private final Leads leads;
    private final Units units;
    private final PlatformLinks platforms;
    private final Regulation regulation;

    LeadPages(Leads leads, Units units, PlatformLinks platforms, Regulation regulation) {
        this.leads = leads;
        this.units = units;
        this.platforms = platforms;
        this.regulation = regulation;
    }

    @GetMapping("/leads")
    @Does(Action.LEAD_READ)
    Answer page(@RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") String address,
            @RequestParam(required = false) @Nullable UUID after) {
        return page(name, address, null, null, "", "", null).with("waiting", leads.waiting(after));
    }

    @PostMapping("/leads")
    @Does(Action.LEAD_SETTLE)
    Answer settle(Act act, @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String address,
            @RequestParam(defaultValue = "FAIR_USE") LeadOutcome outcome,
            @RequestParam(required = false) @Nullable Remedy remedy, @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String note) {
        try {
            Lead lead = leads.settle(act, name, address, new Leads.Settled(outcome, remedy, id(unit), note));
            return Answer.go(lead.account() == null ? "/leads" : "/accounts/" + lead.account(),
                    "lead.settled." + outcome);
        } catch (Refused refused) {
            return page(name, address, outcome, remedy, unit, note, refused);
        }
    }

    private Answer.Screen page(String name, String address, @Nullable LeadOutcome outcome, @Nullable Remedy remedy,
            String unit,
            String note, @Nullable Refused problem) {
        // Of an account whose name the list did not have, the name is asked for first.
        boolean asked = !name.isBlank();
        List<Lead> list = leads.list();
        return Answer.screen("registry/leads").with("name", name).with("address", address)
                .with("look", asked ? leads.look(name, address) : null).with("outcome", outcome)
                .with("remedy", remedy).with("unit", unit)
                .with("unitName", Optional.ofNullable(id(unit)).flatMap(units::find).orElse(null)).with("note", note)
                .with("list", list).with("waiting", leads.waiting(null))
                .with("units", units.byId(list.stream().map(Lead::unit)
                        .filter(java.util.Objects::nonNull).distinct().toList()))
                .with("platforms", platforms).with("problem", problem).with("regulation", regulation)
                .status(problem == null ? 200 : 409);
    }

    private static @Nullable UUID id(String text) {
        return Ids.find(text).orElse(null);
    }
}
