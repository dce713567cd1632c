package org.rostra.registry.web;

import org.rostra.registry.intake.Why;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.directory.Unit;
import org.rostra.directory.Units;
import org.rostra.ledger.Act;
import org.rostra.registry.PlatformLinks;
import org.rostra.registry.intake.AccountImports;
import org.rostra.registry.intake.Batch;
import org.rostra.registry.intake.Batch.State;
import org.rostra.registry.intake.Field;
import org.rostra.registry.intake.ImportWork;
import org.rostra.registry.intake.IntakeRefused;
import org.rostra.registry.intake.Mapping;
import org.rostra.registry.intake.SheetHead;
import org.rostra.registry.intake.UploadFolder;
import org.rostra.sheets.ColumnChoice;
import org.rostra.web.Answer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Import of what exists: upload, columns, confirmation. The preview has a class of its own. */
@Controller
@RequestMapping("/import")
class ImportPages {
    /** How long a request waits for its work; after that the page tells how far it is. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final int EXAMPLES = 3;

    private final AccountImports imports;
    private final ImportWork work;
    private final UploadFolder uploads;
    private final PlatformLinks platforms;
    private final Units units;

    ImportPages(AccountImports imports, ImportWork work, UploadFolder uploads, PlatformLinks platforms, Units units) {
        this.imports = imports;
        this.work = work;
        this.uploads = uploads;
        this.platforms = platforms;
        this.units = units;
    }

    @GetMapping
    @Does(Action.ACCOUNT_IMPORT)
    Answer start(Act act) {
        return Answer.screen("registry/intake/start").with("batches", imports.latest(act));
    }

    @PostMapping
    @Does(Action.ACCOUNT_IMPORT)
    Answer upload(Act act, @RequestParam MultipartFile file) throws IOException {
        String name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        if (name.isBlank()) {
            throw new IntakeRefused(Why.NO_FILE);
        }
        UploadFolder.Taken taken = taken(file);
        UUID id = imports.upload(act, name, taken.sha256());
        work.read(new AccountImports.Upload(id, taken.file(), name), act.today(), PATIENCE);
        return Answer.go("/import/" + id + "/columns");
    }

    @GetMapping("/{id}/columns")
    @Does(Action.ACCOUNT_IMPORT)
    Answer columns(Act act, @PathVariable UUID id, @RequestParam(required = false) @Nullable Integer sheet) {
        Batch batch = imports.getFor(act, id);
        Mapping mapping = batch.mapping();
        if (batch.state() != State.READY || mapping == null) {
            return Answer.go("/import/" + id);
        }
        Mapping shown = sheet == null || sheet == mapping.sheet() ? mapping : imports.guess(act, id, sheet);
        SheetHead head = batch.sheets().stream().filter(each -> each.index() == shown.sheet()).findFirst()
                .orElseThrow();
        return Answer.screen("registry/intake/columns").with("batch", batch).with("mapping", shown).with("head", head)
                .with("examples", imports.first(act, id, shown.sheet(), EXAMPLES))
                .with("platforms", platforms.all()).with("fields", List.of(Field.values()))
                .with("unit", Optional.ofNullable(shown.unit()).flatMap(units::find).map(Unit::name).orElse(""));
    }

    @PostMapping("/{id}/columns")
    @Does(Action.ACCOUNT_IMPORT)
    Answer map(Act act, @PathVariable UUID id, @RequestParam int sheet, @RequestParam Map<String, String> form) {
        Batch batch = imports.getFor(act, id);
        Mapping mapping = mapping(sheet, form);
        if (batch.state() != State.READY || !mapping.equals(batch.mapping()) || !batch.judged()) {
            imports.map(act, id, mapping);
            work.judge(batch, mapping, act.today(), PATIENCE);
        }
        return Answer.go("/import/" + id);
    }

    @PostMapping("/{id}/confirm")
    @Does(Action.ACCOUNT_IMPORT)
    Answer confirm(Act act, @PathVariable UUID id) {
        Batch batch = imports.getFor(act, id);
        imports.confirm(act, id);
        work.confirm(act, batch, PATIENCE);
        return Answer.go("/import/" + id);
    }

    @PostMapping("/{id}/drop")
    @Does(Action.ACCOUNT_IMPORT)
    Answer drop(Act act, @PathVariable UUID id) {
        imports.drop(act, id);
        return Answer.go("/import", "intake.dropped");
    }

    private UploadFolder.Taken taken(MultipartFile file) throws IOException {
        try (InputStream content = file.getInputStream()) {
            return uploads.take(content);
        }
    }

    private Mapping mapping(int sheet, Map<String, String> form) {
        String platform = Objects.requireNonNullElse(form.get("platform"), "");
        String unit = Objects.requireNonNullElse(form.get("unit"), "").strip();
        return new Mapping(sheet, ColumnChoice.read(form, Field.class),
                platforms.find(platform).isPresent() ? platform : null, unit.isEmpty() ? null : imports.unit(unit));
    }
}
