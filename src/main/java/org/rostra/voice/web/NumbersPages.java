package org.rostra.voice.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.ledger.Act;
import org.rostra.policy.Refused;
import org.rostra.policy.Regulation;
import org.rostra.sheets.UnreadableSheet;
import org.rostra.voice.figure.NumbersFile.Line;
import org.rostra.voice.figure.NumbersFile;
import org.rostra.voice.figure.OtherMonth;
import org.rostra.voice.figure.OtherNumbers;
import org.rostra.web.Answer;
import org.rostra.web.Explained;
import org.rostra.web.Problem;
import org.rostra.web.Uploads;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Numbers of other platforms: a table is looked at first, and entered as a whole or not at all. */
@Controller
class NumbersPages {
    private final OtherNumbers numbers;
    private final Regulation regulation;

    NumbersPages(OtherNumbers numbers, Regulation regulation) {
        this.numbers = numbers;
        this.regulation = regulation;
    }

    /** Changes nothing. */
    @PostMapping("/opinion-cases/numbers/look")
    @Does(Action.OPINION_NUMBERS_KEEP)
    Answer look(Act act, @RequestParam(defaultValue = "") String platform, @RequestParam MultipartFile file)
            throws IOException {
        try {
            return screen(act, platform, Uploads.read(file, (kept, name) -> NumbersFile.read(kept, name, platform
                    .strip())), null);
        } catch (UnreadableSheet _) {
            return screen(act, platform, List.of(), Problem.of("voice.numbers.unreadable"));
        }
    }

    /** Rows as the page showed them, or one that was typed; each {@code month received in-time late reopened}. */
    @PostMapping("/opinion-cases/numbers")
    @Does(Action.OPINION_NUMBERS_KEEP)
    Answer enter(Act act, @RequestParam(defaultValue = "") String platform,
            @RequestParam(defaultValue = "") List<String> month, @RequestParam(defaultValue = "") List<String> received,
            @RequestParam(defaultValue = "") List<String> inTime, @RequestParam(defaultValue = "") List<String> late,
            @RequestParam(defaultValue = "") List<String> reopened) {
        List<OtherMonth> months = new ArrayList<>();
        for (int i = 0; i < month.size(); i++) {
            int at = i;
            NumbersFile.month(month.get(i)).ifPresent(known -> months.add(new OtherMonth(known, platform.strip(),
                    number(received, at), number(inTime, at), number(late, at), number(reopened, at))));
        }
        try {
            numbers.enter(act, months.size() == month.size() ? months : List.of());
            return Answer.go("/opinion-cases/figures", "voice.numbers.entered", months.size());
        } catch (Refused refused) {
            return screen(act, platform, List.of(), refused);
        }
    }

    /** What is no number fits nowhere. */
    private static int number(List<String> column, int at) {
        String text = at < column.size() ? column.get(at).strip() : "";
        return text.matches("\\d{1,7}") ? Integer.parseInt(text) : -1;
    }

    private Answer.Screen screen(Act act, String platform, List<Line> lines, @Nullable Explained problem) {
        List<Line> fitting = lines.stream().filter(line -> line.month().filter(one -> numbers.fits(act, one))
                .isPresent()).toList();
        return Answer.screen("voice/numbers").with("platform", platform).with("lines", lines).with("fitting", fitting)
                .with("regulation", regulation).with("problem", problem).status(problem == null ? 200 : 409);
    }
}
