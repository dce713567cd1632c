package org.rostra.registry.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.UUID;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.ledger.Act;
import org.rostra.paper.scan.ScanAnswer;
import org.rostra.paper.scan.Target;
import org.rostra.registry.Accounts;
import org.rostra.web.Answer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Scans of the papers of an account, whether it is a group or not. */
@Controller
class AccountScanPages {
    private final Accounts accounts;
    private final ScanAnswer scans;

    AccountScanPages(Accounts accounts, ScanAnswer scans) {
        this.accounts = accounts;
        this.scans = scans;
    }

    @PostMapping({"/accounts/{id}/scans", "/groups/{id}/scans"})
    @Does(Action.SCAN_ATTACH)
    Answer attach(Act act, HttpServletRequest request, @PathVariable UUID id, @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "") String code) throws IOException {
        String kind = request.getRequestURI().startsWith("/groups/") ? "/groups/" : "/accounts/";
        return scans.attach(act, target(act, id), file, code, kind + id);
    }

    @GetMapping({"/accounts/{id}/scans/{scan}", "/groups/{id}/scans/{scan}"})
    @Does(Action.SCAN_READ)
    Answer open(Act act, @PathVariable UUID id, @PathVariable UUID scan) {
        return scans.open(act, target(act, id), scan);
    }

    private Target target(Act act, UUID id) {
        return Target.of(accounts.getFor(act, id).asSubject());
    }
}
