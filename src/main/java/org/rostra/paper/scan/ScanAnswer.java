package org.rostra.paper.scan;

import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import org.rostra.ledger.Act;
import org.rostra.web.Answer;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Scans on the pages of what their papers are about. */
@Component
public class ScanAnswer {
    private final Scans scans;

    ScanAnswer(Scans scans) {
        this.scans = scans;
    }

    /** Attaches the file and shows the page again. */
    public Answer attach(Act act, Target target, MultipartFile file, String typed, String page) throws IOException {
        scans.require(act, target);
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        Upload.require(name, file.getSize());
        try (Reading reading = Reading.of(new Upload(name, file.getBytes()))) {
            scans.attach(act, target, reading, typed);
        }
        return Answer.go(page + "#papers", "scan.attached");
    }

    public Answer open(Act act, Target target, UUID scan) {
        return scans.open(act, target, scan);
    }
}
