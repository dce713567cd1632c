package org.rostra.conduct.web;

import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.conduct.EvidenceOfMeasures;
import org.rostra.conduct.Measures;
import org.rostra.ledger.Act;
import org.rostra.ledger.Subject;
import org.rostra.paper.PaperAnswer;
import org.rostra.paper.scan.ScanAnswer;
import org.rostra.paper.scan.Target;
import org.rostra.policy.Refused;
import org.rostra.registry.AttachmentRefused;
import org.rostra.registry.Attachments;
import org.rostra.web.Answer;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Evidence files of a measure, its letters on paper, and scans of them that came back. */
@Controller
class MeasureFilePages {
    private final EvidenceOfMeasures files;
    private final MeasureScreen screen;
    private final Measures measures;
    private final PaperAnswer answer;
    private final ScanAnswer scans;

    MeasureFilePages(EvidenceOfMeasures files, MeasureScreen screen, Measures measures, PaperAnswer answer,
            ScanAnswer scans) {
        this.files = files;
        this.screen = screen;
        this.measures = measures;
        this.answer = answer;
        this.scans = scans;
    }

    @PostMapping("/measures/{id}/files")
    @Does(Action.MEASURE_HANDLE)
    Answer add(Act act, @PathVariable UUID id, @RequestParam MultipartFile file) throws IOException {
        try {
            files.add(act, id, Optional.ofNullable(file.getOriginalFilename()).orElse(""), file.getInputStream());
            return Answer.go("/measures/" + id, "measure.file-added");
        } catch (Refused refused) {
            return screen.of(act, id, refused, null);
        } catch (AttachmentRefused refused) {
            return screen.of(act, id, refused, null);
        }
    }

    @GetMapping("/measures/{id}/files/{file}")
    @Does(Action.MEASURE_READ)
    Answer open(Act act, @PathVariable UUID id, @PathVariable UUID file) {
        Attachments.Opened opened = files.open(act, id, file);
        return new Answer.Download(opened.name(), opened.mediaType(), opened::writeTo);
    }

    /** To be looked at; nothing is kept. */
    @GetMapping("/measures/{id}/papers/{form}")
    @Does(Action.PAPER_PRINT)
    Answer look(Act act, @PathVariable UUID id, @PathVariable String form) {
        return answer.look(act, subject(act, id), form);
    }

    @PostMapping("/measures/{id}/papers/{form}")
    @Does(Action.PAPER_PRINT)
    Answer print(Act act, HttpServletRequest request, @PathVariable UUID id, @PathVariable String form,
            @RequestParam(defaultValue = "pdf") String format) {
        return answer.print(act, request, Target.of(subject(act, id)), form, format);
    }

    @PostMapping("/measures/{id}/scans")
    @Does(Action.SCAN_ATTACH)
    Answer attach(Act act, @PathVariable UUID id, @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "") String code) throws IOException {
        return scans.attach(act, Target.of(subject(act, id)), file, code, "/measures/" + id);
    }

    @GetMapping("/measures/{id}/scans/{scan}")
    @Does(Action.SCAN_READ)
    Answer scan(Act act, @PathVariable UUID id, @PathVariable UUID scan) {
        return scans.open(act, Target.of(subject(act, id)), scan);
    }

    private Subject subject(Act act, UUID id) {
        return measures.getFor(act, id).measure().asSubject();
    }
}
