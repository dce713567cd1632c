package org.rostra.registry.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import jakarta.servlet.http.HttpServletRequest;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.directory.Unit;
import org.rostra.directory.Units;
import org.rostra.ledger.Act;
import org.rostra.registry.NameScope;
import org.rostra.registry.PlatformLinks;
import org.rostra.registry.intake.Batch;
import org.rostra.registry.intake.Batch.State;
import org.rostra.registry.intake.AccountImports;
import org.rostra.registry.intake.RefusedFile;
import org.rostra.registry.intake.RowVerdict;
import org.rostra.registry.intake.RowWords;
import org.rostra.registry.intake.ShownRow;
import org.rostra.web.Answer;
import org.rostra.web.Frames;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** An upload as far as it is: being worked on, to be looked at row by row, confirmed, or refused. */
@Controller
@RequestMapping("/import/{id}")
class PreviewPages {
    private static final int PAGE = 50;
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final AccountImports imports;
    private final NameScope scope;
    private final PlatformLinks platforms;
    private final Units units;
    private final Frames frames;
    private final RefusedFile refused;

    PreviewPages(AccountImports imports, NameScope scope, PlatformLinks platforms, Units units, Frames frames,
            RefusedFile refused) {
        this.imports = imports;
        this.scope = scope;
        this.platforms = platforms;
        this.units = units;
        this.frames = frames;
        this.refused = refused;
    }

    @GetMapping
    @Does(Action.ACCOUNT_IMPORT)
    Answer show(Act act, @PathVariable UUID id, @RequestParam(defaultValue = "") String verdict,
            @RequestParam(defaultValue = "0") int after) {
        Batch batch = imports.getFor(act, id);
        if (batch.state() == State.READY && !batch.judged()) {
            return Answer.go("/import/" + id + "/columns");
        }
        if (batch.state() != State.READY) {
            return Answer.screen("registry/intake/state").with("batch", batch)
                    .with("abandoned", batch.abandoned(act.at()));
        }
        RowVerdict of = verdict.isEmpty() ? null : RowVerdict.valueOf(verdict.toUpperCase(Locale.ROOT));
        List<ShownRow> found = imports.rows(act, id, of, after);
        List<ShownRow> rows = found.size() > PAGE ? found.subList(0, PAGE) : found;
        return Answer.screen("registry/intake/preview").with("batch", batch).with("verdict", of).with("rows", rows)
                .with("next", found.size() > PAGE ? rows.getLast().row().number() : null).with("after", after)
                .with("words", new RowWords(scope, platforms)).with("units", names(rows));
    }

    /** How far the work is, for the page that waits for it. */
    @GetMapping("/progress")
    @Does(Action.ACCOUNT_IMPORT)
    Answer progress(Act act, @PathVariable UUID id) {
        Batch batch = imports.getFor(act, id);
        return Answer.screen("registry/intake/progress").with("batch", batch)
                .with("abandoned", batch.abandoned(act.at()));
    }

    /** The refused rows in their own columns, with row number and reason. */
    @PostMapping("/refused")
    @Does(Action.ACCOUNT_IMPORT)
    Answer refused(Act act, @PathVariable UUID id, HttpServletRequest request) {
        Batch batch = imports.getFor(act, id);
        var t = frames.texts(request);
        return new Answer.Download(t.get("intake.refused-file", batch.fileName()) + ".xlsx", XLSX,
                out -> refused.xlsx(act, batch, t, out));
    }

    private Map<UUID, String> names(List<ShownRow> rows) {
        return units.byId(rows.stream().map(ShownRow::unit).filter(Objects::nonNull).collect(Collectors.toSet()))
                .values().stream().collect(Collectors.toMap(Unit::id, Unit::name));
    }
}
