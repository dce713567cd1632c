package org.rostra.access.web.organisation;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.directory.DirectoryRefused;
import org.rostra.directory.Office;
import org.rostra.directory.Person;
import org.rostra.directory.RefusedSheet;
import org.rostra.directory.Unit;
import org.rostra.directory.Units;
import org.rostra.directory.intake.AgreeToList;
import org.rostra.directory.intake.Batch;
import org.rostra.directory.intake.Extent;
import org.rostra.directory.intake.Field;
import org.rostra.directory.intake.Imports;
import org.rostra.directory.intake.ListImpacts;
import org.rostra.directory.intake.ListKind;
import org.rostra.directory.intake.StagedRow;
import org.rostra.directory.intake.Verdict;
import org.rostra.ledger.Act;
import org.rostra.policy.Refused;
import org.rostra.sheets.ColumnChoice;
import org.rostra.sheets.UnreadableSheet;
import org.rostra.web.Answer;
import org.rostra.web.Explained;
import org.rostra.web.Frames;
import org.rostra.web.Texts;
import org.rostra.web.Uploads;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * Bringing lists in: upload, columns, preview, confirmation. The pages are open to who may bring any list; each kind of
 * list asks for its own permission when it is brought, seen and confirmed.
 */
@Controller
class ImportPages {
    static final String PATH = OrganisationPages.PATH + "/import";
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String COLUMNS = "/columns";
    private static final int PAGE = 50;
    private static final int EXAMPLES = 3;

    private final Imports imports;
    private final ListImpacts impacts;
    private final AgreeToList agreement;
    private final Units units;
    private final Frames frames;

    ImportPages(Imports imports, ListImpacts impacts, AgreeToList agreement, Units units, Frames frames) {
        this.imports = imports;
        this.impacts = impacts;
        this.agreement = agreement;
        this.units = units;
        this.frames = frames;
    }

    @GetMapping(PATH)
    @Does(Action.DIRECTORY_IMPORT)
    Answer.Screen form(Act act) {
        return form(act, imports.kinds(act).getFirst(), Extent.additions(act.today()));
    }

    private Answer.Screen form(Act act, ListKind kind, Extent extent) {
        return Answer.screen("directory/import").with("kinds", imports.kinds(act)).with("kind", kind)
                .with("extent", extent).with("within", within(extent)).with("today", act.today());
    }

    private @Nullable Unit within(Extent extent) {
        return Optional.ofNullable(extent.within()).flatMap(units::find).orElse(null);
    }

    @PostMapping(PATH)
    @Does(Action.DIRECTORY_IMPORT)
    Answer upload(Act act, @RequestParam ListKind kind, @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "false") boolean complete,
            @RequestParam(required = false) Person.@Nullable Kind people,
            @RequestParam(required = false) @Nullable Set<Office> offices,
            @RequestParam(required = false) @Nullable UUID within,
            @RequestParam(required = false) @Nullable LocalDate day) throws IOException {
        LocalDate on = Objects.requireNonNullElse(day, act.today());
        Extent extent = !complete
                ? Extent.additions(on)
                : new Extent(true, kind == ListKind.PEOPLE ? people : null,
                        kind == ListKind.APPOINTMENTS ? Objects.requireNonNullElse(offices, Set.of()) : Set.of(),
                        within, on, false);
        try {
            UUID id = Uploads.read(file, (copy, name) -> imports.preview(act, kind, copy, name, extent));
            return Answer.go(PATH + "/" + id + (imports.get(act, id).understood() ? "" : COLUMNS));
        } catch (UnreadableSheet unreadable) {
            return form(act, kind, extent).with("problem", new RefusedSheet(unreadable)).status(422);
        } catch (DirectoryRefused refused) {
            return form(act, kind, extent).with("problem", refused).status(422);
        }
    }

    @GetMapping(PATH + "/{id}")
    @Does(Action.DIRECTORY_IMPORT)
    Answer.Screen preview(Act act, @PathVariable UUID id, @RequestParam @Nullable Verdict verdict,
            @RequestParam(defaultValue = "0") int after) {
        Batch batch = imports.get(act, id);
        List<StagedRow> rows = imports.rows(act, id, verdict, after, PAGE + 1);
        List<StagedRow> shown = rows.subList(0, Math.min(PAGE, rows.size()));
        boolean waiting = batch.state() == Batch.State.PREVIEW;
        return Answer.screen("directory/preview").with("batch", batch).with("verdict", verdict)
                .with("rows", shown).with("more", rows.size() > PAGE ? rows.get(PAGE - 1).number() : 0)
                .with("zeros", waiting ? imports.zerosLost(act, id) : 0)
                .with("impact", waiting ? impacts.inAll(act, batch) : List.of())
                .with("each", waiting ? impacts.each(act, batch, shown) : Map.of())
                .with("tooMuch", waiting && agreement.needed(act, batch)).with("within", within(batch.extent()));
    }

    @GetMapping(PATH + "/{id}" + COLUMNS)
    @Does(Action.DIRECTORY_IMPORT)
    Answer columns(Act act, @PathVariable UUID id) {
        Batch batch = imports.get(act, id);
        return batch.state() == Batch.State.PREVIEW
                ? columns(act, batch, batch.fields(), batch.everybody().orElse(null))
                : Answer.go(PATH + "/" + id);
    }

    @PostMapping(PATH + "/{id}" + COLUMNS)
    @Does(Action.DIRECTORY_IMPORT)
    Answer map(Act act, @PathVariable UUID id, @RequestParam Map<String, String> form,
            @RequestParam(required = false) Person.@Nullable Kind everybody) {
        Map<Integer, Field> chosen = ColumnChoice.read(form, Field.class);
        try {
            imports.map(act, id, chosen, everybody);
            return Answer.go(PATH + "/" + id);
        } catch (DirectoryRefused refused) {
            return columns(act, imports.get(act, id), chosen, everybody).with("problem", refused).status(422);
        }
    }

    private Answer.Screen columns(Act act, Batch batch, Map<Integer, Field> chosen,
            Person.@Nullable Kind everybody) {
        return Answer.screen("directory/columns").with("batch", batch).with("chosen", chosen)
                .with("everybody", everybody).with("examples", imports.rows(act, batch.id(), null, 0, EXAMPLES));
    }

    @PostMapping(PATH + "/{id}/refused")
    @Does(Action.DIRECTORY_IMPORT)
    Answer refused(Act act, HttpServletRequest request, @PathVariable UUID id) {
        Texts t = frames.texts(request);
        imports.get(act, id);
        return new Answer.Download(t.get("directory.import.refused") + ".xlsx", WORKBOOK,
                out -> imports.refused(act, id, t, out));
    }

    @PostMapping(PATH + "/{id}/confirm")
    @Does(Action.DIRECTORY_IMPORT)
    Answer confirm(Act act, @PathVariable UUID id) {
        try {
            Batch done = imports.confirm(act, id);
            return Answer.go(PATH + "/" + id, "directory.import.confirmed", done.writes());
        } catch (DirectoryRefused | Refused refused) {
            return problem(act, id, (Explained) refused);
        }
    }

    @PostMapping(PATH + "/{id}/cancel")
    @Does(Action.DIRECTORY_IMPORT)
    Answer cancel(Act act, @PathVariable UUID id) {
        try {
            imports.cancel(act, id);
            return Answer.go(PATH, "directory.import.cancelled");
        } catch (DirectoryRefused refused) {
            return problem(act, id, refused);
        }
    }

    private Answer problem(Act act, UUID id, Explained refused) {
        return preview(act, id, null, 0).with("problem", refused).status(409);
    }
}
