package org.rostra.registry.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.UUID;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.ledger.Act;
import org.rostra.registry.Attachments;
import org.rostra.web.Answer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

@Controller
class AttachmentPages {
    private final Attachments attachments;

    AttachmentPages(Attachments attachments) {
        this.attachments = attachments;
    }

    @PostMapping("/accounts/{id}/attachments")
    @Does(Action.ATTACHMENT_ADD)
    Answer add(Act act, @PathVariable UUID id, @RequestParam MultipartFile file,
            @RequestParam(defaultValue = Attachments.OTHER) String field) throws IOException {
        try (InputStream content = file.getInputStream()) {
            attachments.add(act, id,
                    new Attachments.Upload(field, Objects.requireNonNullElse(file.getOriginalFilename(), ""), content));
        }
        return Answer.go("/accounts/" + id + "#attachments", "files.added");
    }

    /** Always to be saved, never shown in the page: what an attachment contains is not the product's. */
    @GetMapping("/accounts/{id}/attachments/{file}")
    @Does(Action.ATTACHMENT_READ)
    Answer open(Act act, @PathVariable UUID id, @PathVariable UUID file) {
        Attachments.Opened opened = attachments.open(act, id, file);
        return new Answer.Download(opened.name(), opened.mediaType(), opened::writeTo);
    }
}
