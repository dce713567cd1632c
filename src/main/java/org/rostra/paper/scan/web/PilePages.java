package org.rostra.paper.scan.web;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.ledger.Act;
import org.rostra.paper.scan.PileWork;
import org.rostra.paper.scan.Piles;
import org.rostra.paper.scan.SubjectTitles;
import org.rostra.paper.scan.ScanRefused;
import org.rostra.paper.scan.SortedPile;
import org.rostra.paper.scan.Upload;
import org.rostra.web.Answer;
import org.rostra.web.Explained;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** 批量归入扫描件: a pile that was scanned at once, sorted by the codes on its pages. */
@Controller
@RequestMapping("/scans")
class PilePages {
    private static final String PATH = "/scans";
    /** How long a request waits for the pages to be looked at; after that the page tells how far it is. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Piles piles;
    private final PileWork work;
    private final SubjectTitles titles;

    PilePages(Piles piles, PileWork work, SubjectTitles titles) {
        this.piles = piles;
        this.work = work;
        this.titles = titles;
    }

    @GetMapping
    @Does(Action.SCAN_SORT)
    Answer start(Act act) {
        return start(act, null);
    }

    @PostMapping("/sort")
    @Does(Action.SCAN_SORT)
    Answer send(Act act, @RequestParam List<MultipartFile> file) throws IOException {
        try {
            List<Upload> uploads = new ArrayList<>();
            for (MultipartFile one : file) {
                String name = Objects.requireNonNullElse(one.getOriginalFilename(), "");
                Upload.require(name, one.getSize());
                uploads.add(new Upload(name, one.getBytes()).plain());
            }
            UUID id = piles.send(act, uploads);
            work.begin(act, id, PATIENCE);
            return Answer.go(PATH + "/" + id);
        } catch (ScanRefused refused) {
            return start(act, refused);
        }
    }

    @GetMapping("/{id}")
    @Does(Action.SCAN_SORT)
    Answer show(Act act, @PathVariable UUID id) {
        return show(act, id, null);
    }

    @PostMapping("/{id}/confirm")
    @Does(Action.SCAN_SORT)
    Answer confirm(Act act, @PathVariable UUID id) {
        try {
            return Answer.go(PATH + "/" + id, "scan.pile.attached", piles.confirm(act, id));
        } catch (ScanRefused refused) {
            return show(act, id, refused);
        }
    }

    @PostMapping("/{id}/drop")
    @Does(Action.SCAN_SORT)
    Answer drop(Act act, @PathVariable UUID id) {
        piles.drop(act, id);
        return Answer.go(PATH, "scan.pile.dropped");
    }

    /** The pages that found no place, to be looked at. */
    @GetMapping("/{id}/left")
    @Does(Action.SCAN_SORT)
    Answer left(Act act, @PathVariable UUID id) {
        byte[] pages = piles.left(act, id);
        return new Answer.Download(id + ".pdf", "application/pdf", out -> out.write(pages));
    }

    private Answer start(Act act, @Nullable Explained problem) {
        return Answer.screen("paper/piles").with("piles", piles.latest(act)).with("problem", problem)
                .status(problem == null ? 200 : 409);
    }

    private Answer show(Act act, UUID id, @Nullable Explained problem) {
        SortedPile sorted = piles.getFor(act, id);
        return Answer.screen("paper/pile").with("sorted", sorted).with("titles", titles.of(sorted))
                .with("abandoned", sorted.pile().abandoned(act.at())).with("problem", problem)
                .status(problem == null ? 200 : 409);
    }
}
