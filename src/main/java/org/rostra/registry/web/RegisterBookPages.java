package org.rostra.registry.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.directory.Units;
import org.rostra.ledger.Act;
import org.rostra.policy.Regulation;
import org.rostra.registry.AccountWords;
import org.rostra.registry.PlatformLinks;
import org.rostra.registry.book.ExportRegisterBook;
import org.rostra.web.Answer;
import org.rostra.web.Frames;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 单位账号册, 全校账号册: the register as one workbook. */
@Controller
class RegisterBookPages {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final ExportRegisterBook book;
    private final Units units;
    private final PlatformLinks platforms;
    private final Regulation regulation;
    private final Frames frames;

    RegisterBookPages(ExportRegisterBook book, Units units, PlatformLinks platforms, Regulation regulation,
            Frames frames) {
        this.book = book;
        this.units = units;
        this.platforms = platforms;
        this.regulation = regulation;
        this.frames = frames;
    }

    @PostMapping("/accounts/book")
    @Does(Action.ACCOUNT_EXPORT)
    Answer export(Act act, HttpServletRequest request, @RequestParam(required = false) @Nullable UUID unit) {
        book.check(act);
        var words = new AccountWords(frames.texts(request), platforms, regulation);
        String whose = book.whose(act, unit).flatMap(units::find).map(one -> one.name(words.t().locale()))
                .orElseGet(() -> words.t().of(regulation.institution().name()));
        return new Answer.Download(words.t().get("book.register.file", whose, act.today().toString()) + ".xlsx", XLSX,
                out -> book.write(act, unit, words, out));
    }
}
