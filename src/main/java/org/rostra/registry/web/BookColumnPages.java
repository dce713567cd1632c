package org.rostra.registry.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.access.NotFound;
import org.rostra.directory.Unit;
import org.rostra.directory.Units;
import org.rostra.ledger.Act;
import org.rostra.policy.Regulation;
import org.rostra.registry.Layouts;
import org.rostra.registry.PlatformLinks;
import org.rostra.registry.book.BookRefused;
import org.rostra.registry.book.BookSamples;
import org.rostra.registry.book.BookTemplate;
import org.rostra.registry.book.BookTemplates;
import org.rostra.registry.book.Fact;
import org.rostra.registry.book.FillBook;
import org.rostra.registry.book.Filling;
import org.rostra.registry.book.Offered;
import org.rostra.registry.intake.IntakeRefused;
import org.rostra.sheets.BlankForm;
import org.rostra.web.Answer;
import org.rostra.web.Explained;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the columns of another office's table are filled with, and what our values are called in its drop-down lists. */
@Controller
class BookColumnPages {
    private static final String COLUMNS = "/books/{id}/columns";
    private static final String WORDS = "/books/{id}/words";

    private final BookTemplates templates;
    private final BookSamples samples;
    private final FillBook fill;
    private final BookForm forms;
    private final Layouts layouts;
    private final Units units;
    private final PlatformLinks platforms;
    private final Regulation regulation;

    BookColumnPages(BookTemplates templates, BookSamples samples, FillBook fill, BookForm forms, Layouts layouts,
            Units units, PlatformLinks platforms, Regulation regulation) {
        this.templates = templates;
        this.samples = samples;
        this.fill = fill;
        this.forms = forms;
        this.layouts = layouts;
        this.units = units;
        this.platforms = platforms;
        this.regulation = regulation;
    }

    @GetMapping(COLUMNS)
    @Does(Action.BOOK_KEEP)
    Answer.Screen columns(Act act, @PathVariable UUID id, @RequestParam(required = false) @Nullable Integer sheet) {
        BookTemplate template = templates.getFor(act, id);
        BlankForm form = templates.form(template);
        BookTemplate shown = sheet == null || sheet == template.sheet()
                ? template
                : templates.on(template, form.page(sheet).orElseThrow(NotFound::new));
        return screen(act, shown, form);
    }

    @PostMapping(COLUMNS)
    @Does(Action.BOOK_KEEP)
    Answer map(Act act, HttpServletRequest request, @PathVariable UUID id, @RequestParam int sheet) {
        BookTemplate template = templates.getFor(act, id);
        BlankForm form = templates.form(template);
        BlankForm.Page page = form.page(sheet).orElseThrow(NotFound::new);
        BookTemplate wanted = forms.read(request, template, page, forms.filter(request));
        try {
            templates.map(act, forms.read(request, template, page, forms.withUnit(request)));
            return Answer.go("/books/" + id, "book.mapped");
        } catch (BookRefused | IntakeRefused refused) {
            return screen(act, wanted, form).with("problem", (Explained) refused)
                    .with("unit", Objects.requireNonNullElse(request.getParameter("unit"), "")).status(422);
        }
    }

    private Answer.Screen screen(Act act, BookTemplate shown, BlankForm form) {
        return Answer.screen("registry/book/columns").with("template", shown).with("form", form)
                .with("page", form.page(shown.sheet()).orElseThrow(NotFound::new))
                .with("samples", samples.of(act, shown)).with("fillings", fillings())
                .with("platforms", Stream.concat(platforms.all().stream(), platforms.groups().stream()).distinct()
                        .toList())
                .with("regulation", regulation)
                .with("unit", Optional.ofNullable(shown.filter().unit()).flatMap(units::find).map(Unit::name)
                        .orElse(""));
    }

    private List<Filling> fillings() {
        List<Filling> fillings = new ArrayList<>(List.of(Filling.NOTHING, Filling.SERIAL));
        layouts.all().forEach(column -> fillings.add(new Filling.Of(column)));
        Stream.of(Fact.values()).forEach(fact -> fillings.add(new Filling.OfFact(fact)));
        return fillings;
    }

    @GetMapping(WORDS)
    @Does(Action.BOOK_KEEP)
    Answer words(Act act, @PathVariable UUID id) {
        BookTemplate template = templates.getFor(act, id);
        return Answer.screen("registry/book/words").with("template", template)
                .with("offered", fill.offered(act, template));
    }

    /** Values stand in the order in which the page shows them, with the value itself beside the word. */
    @PostMapping(WORDS)
    @Does(Action.BOOK_KEEP)
    Answer translate(Act act, HttpServletRequest request, @PathVariable UUID id) {
        Map<Integer, Map<String, String>> words = new TreeMap<>();
        for (Offered.Choice choice : fill.offered(act, templates.getFor(act, id)).columns()) {
            Map<String, String> said = new TreeMap<>(choice.column().words());
            for (Offered.Value value : choice.values()) {
                String word = request.getParameter(BookForm.word(choice.column().place(), value.ours()));
                if (word != null && choice.choices().contains(word)) {
                    said.put(value.ours(), word);
                } else if (BookForm.EMPTY.equals(word)) {
                    said.put(value.ours(), "");
                } else if (word != null) {
                    said.remove(value.ours());
                }
            }
            words.put(choice.column().place(), said);
        }
        templates.translate(act, id, words);
        return Answer.go("/books/" + id, "book.translated");
    }
}
