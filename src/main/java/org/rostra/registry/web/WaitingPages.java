package org.rostra.registry.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.directory.Unit;
import org.rostra.directory.Units;
import org.rostra.ledger.Act;
import org.rostra.policy.Regulation;
import org.rostra.registry.NameScope;
import org.rostra.registry.PlatformLinks;
import org.rostra.registry.intake.Confirmations;
import org.rostra.registry.intake.Confirmations.Summary;
import org.rostra.registry.intake.AccountImports;
import org.rostra.registry.intake.UnitAssignments;
import org.rostra.registry.intake.RowWords;
import org.rostra.registry.intake.Waiting;
import org.rostra.web.Answer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Imported accounts that wait: for a unit, or for their earlier approval to be confirmed. */
@Controller
class WaitingPages {
    private static final int PAGE = 50;

    private final Confirmations confirmations;
    private final UnitAssignments assignments;
    private final AccountImports imports;
    private final Units units;
    private final Regulation regulation;
    private final RowWords words;

    WaitingPages(Confirmations confirmations, UnitAssignments assignments, AccountImports imports, Units units,
            Regulation regulation, NameScope scope, PlatformLinks platforms) {
        this.confirmations = confirmations;
        this.assignments = assignments;
        this.imports = imports;
        this.units = units;
        this.regulation = regulation;
        this.words = new RowWords(scope, platforms);
    }

    @GetMapping("/import/units")
    @Does(Action.ACCOUNT_IMPORT)
    Answer withoutUnit(Act act, @RequestParam(defaultValue = "") String after,
            @RequestParam(required = false) @Nullable UUID id) {
        return page("registry/intake/units", assignments.page(act, after, id));
    }

    @PostMapping("/import/units")
    @Does(Action.ACCOUNT_IMPORT)
    Answer assign(Act act, @RequestParam(defaultValue = "") Set<UUID> account, @RequestParam String unit) {
        return Answer.go("/import/units", "intake.units.assigned",
                assignments.assign(act, account, imports.unit(unit)));
    }

    @GetMapping("/import/filings")
    @Does(Action.FILING_CONFIRM)
    Answer approvedEarlier(Act act, @RequestParam(defaultValue = "") String after,
            @RequestParam(required = false) @Nullable UUID id) {
        return page("registry/intake/filings", confirmations.page(act, after, id))
                .with("count", confirmations.count(act));
    }

    /** What would be confirmed, before it is. */
    @GetMapping("/import/filings/review")
    @Does(Action.FILING_CONFIRM)
    Answer review(Act act, @RequestParam(defaultValue = "") Set<UUID> account,
            @RequestParam(defaultValue = "false") boolean all) {
        Summary summary = confirmations.summary(act, account, all);
        return summary.accounts().isEmpty()
                ? Answer.go("/import/filings", "intake.filings.none-chosen")
                : Answer.screen("registry/intake/review").with("summary", summary).with("all", all)
                        .with("regulation", regulation).with("words", words).with("units", names(summary.accounts()));
    }

    @PostMapping("/import/filings")
    @Does(Action.FILING_CONFIRM)
    Answer confirm(Act act, @RequestParam(defaultValue = "") Set<UUID> account,
            @RequestParam(defaultValue = "false") boolean all, @RequestParam String fingerprint) {
        Set<UUID> chosen = all
                ? confirmations.summary(act, Set.of(), true).accounts().stream().map(Waiting::id)
                        .collect(Collectors.toCollection(LinkedHashSet::new))
                : account;
        return Answer.go("/import/filings", "intake.filings.confirmed",
                confirmations.confirm(act, chosen, fingerprint));
    }

    private Answer.Screen page(String template, List<Waiting> found) {
        List<Waiting> accounts = found.size() > PAGE ? found.subList(0, PAGE) : found;
        return Answer.screen(template).with("accounts", accounts).with("words", words)
                .with("units", names(accounts)).with("regulation", regulation)
                .with("next", found.size() > PAGE ? accounts.getLast() : null);
    }

    private Map<UUID, String> names(List<Waiting> accounts) {
        return units.byId(accounts.stream().map(Waiting::unit).filter(Objects::nonNull).collect(Collectors.toSet()))
                .values().stream().collect(Collectors.toMap(Unit::id, Unit::name));
    }
}
