package org.rostra.publishing.joint.web;

import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.ledger.Act;
import org.rostra.policy.Refused;
import org.rostra.publishing.joint.OrderFiles;
import org.rostra.registry.AttachmentRefused;
import org.rostra.registry.Attachments.Opened;
import org.rostra.web.Answer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Materials of a joint release: sent by the office, read by it and by whoever publishes. */
@Controller
class OrderFilePages {
    private final OrderFiles files;
    private final JointPages pages;

    OrderFilePages(OrderFiles files, JointPages pages) {
        this.files = files;
        this.pages = pages;
    }

    @PostMapping("/joint/{id}/files")
    @Does(Action.JOINT_RUN)
    Answer add(Act act, @PathVariable UUID id, @RequestParam MultipartFile file) throws IOException {
        try {
            files.add(act, id, Optional.ofNullable(file.getOriginalFilename()).orElse(""), file.getInputStream());
            return Answer.go("/joint/" + id, "joint.file-added");
        } catch (Refused refused) {
            return pages.refused(act, id, refused);
        } catch (AttachmentRefused refused) {
            return pages.refused(act, id, refused);
        }
    }

    @GetMapping("/joint/{id}/files/{file}")
    @Does(Action.JOINT_READ_ALL)
    Answer open(Act act, @PathVariable UUID id, @PathVariable UUID file) {
        return download(files.open(act, id, file));
    }

    @GetMapping("/joint/deliveries/{id}/files/{file}")
    @Does(Action.JOINT_READ)
    Answer openOf(Act act, @PathVariable UUID id, @PathVariable UUID file) {
        return download(files.openOf(act, id, file));
    }

    private static Answer download(Opened opened) {
        return new Answer.Download(opened.name(), opened.mediaType(), opened::writeTo);
    }
}
