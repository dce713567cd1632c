package org.rostra.paper.scan.web;

import java.io.IOException;
import java.util.UUID;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.ledger.Act;
import org.rostra.paper.scan.ScanAnswer;
import org.rostra.paper.scan.Target;
import org.rostra.procedure.CaseFile;
import org.rostra.procedure.Procedures;
import org.rostra.web.Answer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Scans of the papers of a case. */
@Controller
class CaseScanPages {
    private final Procedures procedures;
    private final ScanAnswer scans;

    CaseScanPages(Procedures procedures, ScanAnswer scans) {
        this.procedures = procedures;
        this.scans = scans;
    }

    @PostMapping("/cases/{id}/scans")
    @Does(Action.SCAN_ATTACH)
    Answer attach(Act act, @PathVariable UUID id, @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "") String code) throws IOException {
        return scans.attach(act, target(act, id), file, code, "/cases/" + id);
    }

    @GetMapping("/cases/{id}/scans/{scan}")
    @Does(Action.SCAN_READ)
    Answer open(Act act, @PathVariable UUID id, @PathVariable UUID scan) {
        return scans.open(act, target(act, id), scan);
    }

    private Target target(Act act, UUID id) {
        CaseFile file = procedures.getFor(act, id);
        return new Target(file.asSubject(), file.subject());
    }
}
