package org.rostra.paper.web;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.ledger.Act;
import org.rostra.paper.CheckPaper;
import org.rostra.paper.Checked;
import org.rostra.print.Difference;
import org.rostra.print.Unreadable;
import org.rostra.print.Unreadable.Reason;
import org.rostra.web.Answer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** 核对纸质件: what stands on record of the paper in somebody's hand. No sign-in: the code is on the paper. */
@Controller
class CheckPaperPages {
    private static final long LARGEST = 5L << 20;

    private final CheckPaper papers;

    CheckPaperPages(CheckPaper papers) {
        this.papers = papers;
    }

    @GetMapping("/paper")
    @Does(Action.PUBLIC_READ)
    Answer ask(Act act, @RequestParam(defaultValue = "") String code) {
        return code.isBlank() ? Answer.screen("paper/check").with("asked", "") : check(act, code);
    }

    @GetMapping("/paper/{code}")
    @Does(Action.PUBLIC_READ)
    Answer check(Act act, @PathVariable String code) {
        Optional<Checked> checked = papers.find(act, code);
        return checked.isEmpty() ? unknown(code) : found(code, checked.get());
    }

    /** Compares a file with what was printed; the file is not kept. */
    @PostMapping("/paper/{code}")
    @Does(Action.PUBLIC_READ)
    Answer compare(Act act, @PathVariable String code, @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        Optional<Checked> checked = papers.find(act, code);
        if (checked.isEmpty()) {
            return unknown(code);
        }
        if (file == null || file.isEmpty()) {
            return found(code, checked.get()).with("unread", Reason.NO_PDF).status(409);
        }
        if (file.getSize() > LARGEST) {
            return found(code, checked.get()).with("unread", Reason.TOO_LARGE).status(409);
        }
        try {
            List<Difference> differences = papers.compare(checked.get().printout(), file.getBytes());
            return found(code, checked.get()).with("differences", differences);
        } catch (Unreadable unread) {
            return found(code, checked.get()).with("unread", unread.reason()).status(409);
        }
    }

    private static Answer.Screen found(String code, Checked checked) {
        return Answer.screen("paper/check").with("asked", code).with("checked", checked);
    }

    private static Answer unknown(String code) {
        return Answer.screen("paper/check").with("asked", code).with("unknown", true).status(404);
    }
}
