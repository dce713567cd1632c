package org.rostra.registry.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.directory.Units;
import org.rostra.directory.reorganise.Reorganisations;
import org.rostra.ledger.Act;
import org.rostra.policy.Regulation;
import org.rostra.procedure.CaseFile;
import org.rostra.registry.Account;
import org.rostra.registry.Custody;
import org.rostra.registry.FormIncomplete;
import org.rostra.registry.Register;
import org.rostra.registry.unit.UnitReport;
import org.rostra.registry.unit.UnitReports;
import org.rostra.web.Answer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A unit that changed reports on all its accounts at once. */
@Controller
class UnitReportPages {
    private static final String CONTACT = "contact-";

    private final UnitReports reports;
    private final Reorganisations reorganisations;
    private final Register register;
    private final Units units;
    private final Regulation regulation;

    UnitReportPages(UnitReports reports, Reorganisations reorganisations, Register register, Units units,
            Regulation regulation) {
        this.reports = reports;
        this.reorganisations = reorganisations;
        this.register = register;
        this.units = units;
        this.regulation = regulation;
    }

    @GetMapping("/unit-reports/{id}")
    @Does(Action.ACCOUNT_READ)
    Answer page(Act act, @PathVariable UUID id) {
        return page(act, reports.getFor(act, id), Map.of(), null);
    }

    @PostMapping("/unit-reports/{id}")
    @Does(Action.UNIT_REPORT)
    Answer send(Act act, @PathVariable UUID id, HttpServletRequest request) {
        Map<String, List<String>> given = request.getParameterMap().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.of(entry.getValue())));
        UnitReport report = reports.getFor(act, id);
        try {
            CaseFile file = reports.report(act, id, given, contacts(report, given));
            return Answer.go("/cases/" + file.id(), "change.unit.sent");
        } catch (FormIncomplete incomplete) {
            return page(act, report, given, incomplete);
        }
    }

    private Answer page(Act act, UnitReport report, Map<String, List<String>> given,
            @Nullable FormIncomplete problem) {
        List<Account> accounts = reports.accounts(report);
        Set<UUID> kept = register.custodians(accounts.stream().map(Account::id).toList(), act.today()).stream()
                .map(Custody::account).collect(Collectors.toSet());
        Answer.Screen page = Answer.screen("registry/unit/report").with("report", report)
                .with("unit", units.get(report.unit()))
                .with("what", reorganisations.find(report.reorganisation()).orElseThrow()).with("accounts", accounts)
                .with("kept", kept).with("given", given).with("contacts", contacts(report, given))
                .with("may", reports.may(act, report)).with("file", reports.caseOf(report).orElse(null))
                .with("problem", problem).with("regulation", regulation).with("today", act.today());
        return problem == null ? page : page.status(422);
    }

    private static Map<UUID, String> contacts(UnitReport report, Map<String, List<String>> given) {
        Map<UUID, String> contacts = new HashMap<>();
        report.accounts().forEach(id -> Optional.ofNullable(given.get(CONTACT + id))
                .ifPresent(typed -> contacts.put(id, typed.getFirst())));
        return contacts;
    }
}
