package org.rostra.access.web.organisation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.directory.DirectoryRefused;
import org.rostra.directory.intake.Batch;
import org.rostra.directory.intake.Imports;
import org.rostra.directory.intake.ListKind;
import org.rostra.directory.intake.StagedRow;
import org.rostra.directory.intake.Verdict;
import org.rostra.ledger.Act;
import org.rostra.sheets.UnreadableSheet;
import org.rostra.web.Answer;
import org.rostra.web.Explained;
import org.rostra.web.Frames;
import org.rostra.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * Bringing lists in: upload, preview, confirmation. The pages are open to all who read the directory; each kind of list
 * asks for its own permission when it is brought, seen and confirmed.
 */
@Controller
class ImportPages {
    static final String PATH = OrganisationPages.PATH + "/import";
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int PAGE = 50;

    private final Imports imports;
    private final Frames frames;

    ImportPages(Imports imports, Frames frames) {
        this.imports = imports;
        this.frames = frames;
    }

    @GetMapping(PATH)
    @Does(Action.DIRECTORY_READ)
    Answer.Screen form() {
        return Answer.screen("directory/import").with("kind", ListKind.UNITS);
    }

    @PostMapping(PATH)
    @Does(Action.DIRECTORY_READ)
    Answer upload(Act act, @RequestParam ListKind kind, @RequestParam MultipartFile file) throws IOException {
        Path copy = Files.createTempFile("rostra-list", ".upload");
        try {
            file.transferTo(copy);
            String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            return Answer.go(PATH + "/" + imports.preview(act, kind, copy, name));
        } catch (UnreadableSheet unreadable) {
            return form().with("kind", kind).with("problem", new UnreadableList(unreadable)).status(422);
        } catch (DirectoryRefused refused) {
            return form().with("kind", kind).with("problem", refused).status(422);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    @GetMapping(PATH + "/{id}")
    @Does(Action.DIRECTORY_READ)
    Answer.Screen preview(Act act, @PathVariable UUID id, @RequestParam @Nullable Verdict verdict,
            @RequestParam(defaultValue = "0") int after) {
        Batch batch = imports.get(act, id);
        List<StagedRow> rows = imports.rows(act, id, verdict, after, PAGE + 1);
        return Answer.screen("directory/preview").with("batch", batch).with("verdict", verdict)
                .with("rows", rows.subList(0, Math.min(PAGE, rows.size())))
                .with("more", rows.size() > PAGE ? rows.get(PAGE - 1).number() : 0);
    }

    @PostMapping(PATH + "/{id}/refused")
    @Does(Action.DIRECTORY_READ)
    Answer refused(Act act, HttpServletRequest request, @PathVariable UUID id) {
        Texts t = frames.texts(request);
        imports.get(act, id);
        return new Answer.Download(t.get("directory.import.refused") + ".xlsx", WORKBOOK,
                out -> imports.refused(act, id, t, out));
    }

    @PostMapping(PATH + "/{id}/confirm")
    @Does(Action.DIRECTORY_READ)
    Answer confirm(Act act, @PathVariable UUID id) {
        try {
            Batch done = imports.confirm(act, id);
            return Answer.go(PATH + "/" + id, "directory.import.confirmed", done.count(Verdict.ADDED),
                    done.count(Verdict.CHANGED));
        } catch (DirectoryRefused refused) {
            return problem(act, id, refused);
        }
    }

    @PostMapping(PATH + "/{id}/cancel")
    @Does(Action.DIRECTORY_READ)
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
