package org.rostra.archive.web;

import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.archive.ArchivePanel;
import org.rostra.archive.ArchiveRefused;
import org.rostra.archive.ArchiveWork;
import org.rostra.archive.Archives;
import org.rostra.ledger.Act;
import org.rostra.ledger.Subject;
import org.rostra.web.Answer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 归档包: made of a matter, looked at while it is made, and taken out. */
@Controller
@RequestMapping("/archives/{kind}/{id}")
class ArchivePages {
    /** How long a request waits for a package; after that the page tells how far it is. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Archives archives;
    private final ArchivePanel panel;
    private final ArchiveWork work;

    ArchivePages(Archives archives, ArchivePanel panel, ArchiveWork work) {
        this.archives = archives;
        this.panel = panel;
        this.work = work;
    }

    @GetMapping
    @Does(Action.ARCHIVE_READ)
    Answer page(Act act, @PathVariable String kind, @PathVariable UUID id) {
        return page(act, new Subject(kind, id), null);
    }

    @PostMapping
    @Does(Action.ARCHIVE_MAKE)
    Answer make(Act act, @PathVariable String kind, @PathVariable UUID id) {
        var subject = new Subject(kind, id);
        try {
            work.begin(archives.begin(act, subject), PATIENCE);
            return Answer.go(archives.matter(subject).path(subject) + "#archive");
        } catch (ArchiveRefused refused) {
            return page(act, subject, refused);
        }
    }

    /** A package holds personal data: taking it out is written down. */
    @PostMapping("/part")
    @Does(Action.ARCHIVE_READ)
    Answer part(Act act, @PathVariable String kind, @PathVariable UUID id,
            @RequestParam("package") UUID pack, @RequestParam int part) {
        var subject = new Subject(kind, id);
        try {
            Archives.Opened opened = archives.open(act, subject, pack, part);
            return new Answer.Download(opened.name(), "application/zip", out -> {
                try (var content = opened.content()) {
                    content.transferTo(out);
                }
            });
        } catch (ArchiveRefused refused) {
            return page(act, subject, refused);
        }
    }

    private Answer page(Act act, Subject subject, @Nullable ArchiveRefused problem) {
        return Answer.screen("archive/page").with("panel", panel.of(act, subject))
                .with("matter", archives.matter(subject).path(subject)).with("problem", problem)
                .status(problem == null ? 200 : 409);
    }
}
