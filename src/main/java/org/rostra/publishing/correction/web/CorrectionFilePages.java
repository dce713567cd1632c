package org.rostra.publishing.correction.web;

import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.ledger.Act;
import org.rostra.policy.Refused;
import org.rostra.publishing.correction.EvidenceFiles;
import org.rostra.registry.AttachmentRefused;
import org.rostra.registry.Attachments;
import org.rostra.web.Answer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Files beside the evidence of a correction: sent by who deals with it, read by whoever reads it. */
@Controller
class CorrectionFilePages {
    private final EvidenceFiles files;
    private final CorrectionScreen screen;

    CorrectionFilePages(EvidenceFiles files, CorrectionScreen screen) {
        this.files = files;
        this.screen = screen;
    }

    @PostMapping("/corrections/{id}/files")
    @Does(Action.CORRECTION_HANDLE)
    Answer add(Act act, @PathVariable UUID id, @RequestParam MultipartFile file) throws IOException {
        try {
            files.add(act, id, Optional.ofNullable(file.getOriginalFilename()).orElse(""), file.getInputStream());
            return Answer.go("/corrections/" + id, "correction.file-added");
        } catch (Refused refused) {
            return screen.of(act, id, refused, null);
        } catch (AttachmentRefused refused) {
            return screen.of(act, id, refused, null);
        }
    }

    @GetMapping("/corrections/{id}/files/{file}")
    @Does(Action.CORRECTION_READ)
    Answer open(Act act, @PathVariable UUID id, @PathVariable UUID file) {
        Attachments.Opened opened = files.open(act, id, file);
        return new Answer.Download(opened.name(), opened.mediaType(), opened::writeTo);
    }
}
