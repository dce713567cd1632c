package org.rostra.review.web;

import java.io.IOException;
import java.util.UUID;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.ledger.Act;
import org.rostra.paper.scan.ScanAnswer;
import org.rostra.paper.scan.Target;
import org.rostra.review.Reviews;
import org.rostra.web.Answer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Scans of the form of a review. */
@Controller
class ReviewScanPages {
    private final Reviews reviews;
    private final ScanAnswer scans;

    ReviewScanPages(Reviews reviews, ScanAnswer scans) {
        this.reviews = reviews;
        this.scans = scans;
    }

    @PostMapping("/reviews/{id}/scans")
    @Does(Action.SCAN_ATTACH)
    Answer attach(Act act, @PathVariable UUID id, @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "") String code) throws IOException {
        return scans.attach(act, target(act, id), file, code, "/reviews/" + id);
    }

    @GetMapping("/reviews/{id}/scans/{scan}")
    @Does(Action.SCAN_READ)
    Answer open(Act act, @PathVariable UUID id, @PathVariable UUID scan) {
        return scans.open(act, target(act, id), scan);
    }

    private Target target(Act act, UUID id) {
        return Target.of(reviews.getFor(act, id).review().asSubject());
    }
}
