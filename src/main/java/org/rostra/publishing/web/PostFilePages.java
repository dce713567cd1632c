package org.rostra.publishing.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.ledger.Act;
import org.rostra.policy.Refused;
import org.rostra.publishing.PostFiles;
import org.rostra.registry.AttachmentRefused;
import org.rostra.registry.Attachments;
import org.rostra.web.Answer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Files of a post: sent by its author, read by whoever reads it. */
@Controller
class PostFilePages {
    private final PostFiles files;
    private final PostScreen screen;

    PostFilePages(PostFiles files, PostScreen screen) {
        this.files = files;
        this.screen = screen;
    }

    @PostMapping("/posts/{id}/files")
    @Does(Action.POST_CHANGE)
    Answer add(Act act, HttpServletRequest request, @PathVariable UUID id, @RequestParam MultipartFile file)
            throws IOException {
        try {
            files.add(act, id, Optional.ofNullable(file.getOriginalFilename()).orElse(""), file.getInputStream());
            return Answer.go("/posts/" + id, "post.file-added");
        } catch (Refused refused) {
            return screen.read(act, request, id, refused);
        } catch (AttachmentRefused refused) {
            return screen.read(act, request, id, refused);
        }
    }

    @GetMapping("/posts/{id}/files/{file}")
    @Does(Action.POST_READ)
    Answer open(Act act, @PathVariable UUID id, @PathVariable UUID file) {
        Attachments.Opened opened = files.open(act, id, file);
        return new Answer.Download(opened.name(), opened.mediaType(), opened::writeTo);
    }
}
