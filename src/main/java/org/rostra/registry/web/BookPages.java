package org.rostra.registry.web;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.directory.RefusedSheet;
import org.rostra.files.FileRefused;
import org.rostra.ledger.Act;
import org.rostra.registry.book.BookRefused;
import org.rostra.registry.book.BookSnapshots;
import org.rostra.registry.book.BookTemplate;
import org.rostra.registry.book.BookTemplates;
import org.rostra.registry.book.BookWork;
import org.rostra.registry.book.FillBook;
import org.rostra.registry.book.Why;
import org.rostra.sheets.UnreadableSheet;
import org.rostra.web.Answer;
import org.rostra.web.Explained;
import org.rostra.web.Message;
import org.rostra.web.Problem;
import org.rostra.web.Uploads;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** 上级报表: the tables that other offices want, loaded, filled, and what was filled in. */
@Controller
@RequestMapping("/books")
class BookPages {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    /** How long a request waits for a table; after that the page tells. */
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final BookTemplates templates;
    private final BookSnapshots snapshots;
    private final FillBook fill;
    private final BookWork work;

    BookPages(BookTemplates templates, BookSnapshots snapshots, FillBook fill, BookWork work) {
        this.templates = templates;
        this.snapshots = snapshots;
        this.fill = fill;
        this.work = work;
    }

    @GetMapping
    @Does(Action.BOOK_READ)
    Answer.Screen list(Act act) {
        return Answer.screen("registry/book/list").with("templates", templates.list(act));
    }

    @PostMapping
    @Does(Action.BOOK_KEEP)
    Answer load(Act act, @RequestParam MultipartFile file, @RequestParam(defaultValue = "") String name)
            throws IOException {
        try {
            if (Uploads.name(file).isBlank()) {
                throw new BookRefused(Why.NO_FILE);
            }
            return Uploads.read(file, (copy, called) -> Answer.go("/books/" + templates.load(act, name, copy, called)
                    .id() + "/columns", "book.loaded"));
        } catch (UnreadableSheet unreadable) {
            return problem(act, new RefusedSheet(unreadable));
        } catch (FileRefused refused) {
            return problem(act, new Problem(new Message(refused.reason().key(), refused.arguments()),
                    java.util.Optional.of(Message.of(refused.reason().key() + ".next"))));
        } catch (BookRefused refused) {
            return problem(act, refused);
        }
    }

    @GetMapping("/{id}")
    @Does(Action.BOOK_READ)
    Answer.Screen page(Act act, @PathVariable UUID id) {
        BookTemplate template = templates.getFor(act, id);
        return Answer.screen("registry/book/template").with("template", template)
                .with("snapshots", snapshots.of(template)).with("offered", fill.offered(act, template))
                .with("act", act);
    }

    /** How far it is, for a page that asks again and again. */
    @GetMapping("/{id}/snapshots")
    @Does(Action.BOOK_READ)
    Answer.Screen snapshots(Act act, @PathVariable UUID id) {
        BookTemplate template = templates.getFor(act, id);
        return Answer.screen("registry/book/snapshots").with("template", template)
                .with("snapshots", snapshots.of(template)).with("act", act);
    }

    @PostMapping("/{id}/fill")
    @Does(Action.BOOK_KEEP)
    Answer fill(Act act, @PathVariable UUID id, @RequestParam(required = false) @Nullable LocalDate on) {
        try {
            UUID snapshot = fill.begin(act, id, on == null ? act.today() : on);
            work.fill(act, snapshot, PATIENCE);
            return Answer.go("/books/" + id + "#snapshots");
        } catch (BookRefused refused) {
            return page(act, id).with("problem", refused).status(409);
        }
    }

    /** What was filled in names people: taking it out is written down. */
    @PostMapping("/{id}/snapshot")
    @Does(Action.BOOK_READ)
    Answer snapshot(Act act, @PathVariable UUID id, @RequestParam UUID snapshot) {
        BookSnapshots.Opened opened = snapshots.open(act, templates.getFor(act, id), snapshot);
        return new Answer.Download(opened.name(), XLSX, opened::writeTo);
    }

    @GetMapping("/{id}/blank")
    @Does(Action.BOOK_READ)
    Answer blank(Act act, @PathVariable UUID id) {
        BookSnapshots.Opened opened = snapshots.blank(act, templates.getFor(act, id));
        return new Answer.Download(opened.name(), XLSX, opened::writeTo);
    }

    @PostMapping("/{id}/drop")
    @Does(Action.BOOK_KEEP)
    Answer drop(Act act, @PathVariable UUID id) {
        templates.drop(act, id);
        return Answer.go("/books", "book.dropped-now");
    }

    private Answer problem(Act act, Explained refusal) {
        return list(act).with("problem", refusal).status(422);
    }
}
