package org.rostra.publishing.correction.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.UUID;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.ledger.Act;
import org.rostra.paper.PaperAnswer;
import org.rostra.paper.scan.ScanAnswer;
import org.rostra.paper.scan.Target;
import org.rostra.publishing.correction.Corrections;
import org.rostra.web.Answer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The form of a correction on paper, as the correction stands, and scans of it that came back signed. */
@Controller
class CorrectionPaperPages {
    private final Corrections corrections;
    private final PaperAnswer answer;
    private final ScanAnswer scans;

    CorrectionPaperPages(Corrections corrections, PaperAnswer answer, ScanAnswer scans) {
        this.corrections = corrections;
        this.answer = answer;
        this.scans = scans;
    }

    /** To be looked at; nothing is kept. */
    @GetMapping("/corrections/{id}/papers/{form}")
    @Does(Action.PAPER_PRINT)
    Answer look(Act act, @PathVariable UUID id, @PathVariable String form) {
        return answer.look(act, target(act, id).subject(), form);
    }

    @PostMapping("/corrections/{id}/papers/{form}")
    @Does(Action.PAPER_PRINT)
    Answer print(Act act, HttpServletRequest request, @PathVariable UUID id, @PathVariable String form,
            @RequestParam(defaultValue = "pdf") String format) {
        return answer.print(act, request, target(act, id), form, format);
    }

    @PostMapping("/corrections/{id}/scans")
    @Does(Action.SCAN_ATTACH)
    Answer attach(Act act, @PathVariable UUID id, @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "") String code) throws IOException {
        return scans.attach(act, target(act, id), file, code, "/corrections/" + id);
    }

    @GetMapping("/corrections/{id}/scans/{scan}")
    @Does(Action.SCAN_READ)
    Answer open(Act act, @PathVariable UUID id, @PathVariable UUID scan) {
        return scans.open(act, target(act, id), scan);
    }

    private Target target(Act act, UUID id) {
        return Target.of(corrections.getFor(act, id).asSubject());
    }
}
