package org.rostra.registry.book;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.rostra.access.Access;
import org.rostra.access.Action;
import org.rostra.access.NotFound;
import org.rostra.files.KeptFile;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ids;
import org.rostra.ledger.Ledger;
import org.rostra.policy.Regulation;
import org.rostra.registry.AccountFilter;
import org.rostra.registry.AccountStream;
import org.rostra.registry.AccountWords;
import org.rostra.registry.PlatformLinks;
import org.rostra.sheets.BlankForm;
import org.rostra.sheets.SheetWriter;
import org.rostra.web.Frames;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Fills a table of another office as of a day (填报), and keeps what was filled in (存档). */
@Component
public class FillBook {
    private final BookTable templates;
    private final SnapshotTable snapshots;
    private final BookFiles files;
    private final AccountStream stream;
    private final PlatformLinks platforms;
    private final Regulation regulation;
    private final Frames frames;
    private final Access access;
    private final Ledger ledger;

    FillBook(BookTable templates, SnapshotTable snapshots, BookFiles files, AccountStream stream,
            PlatformLinks platforms, Regulation regulation, Frames frames, Access access, Ledger ledger) {
        this.templates = templates;
        this.snapshots = snapshots;
        this.files = files;
        this.stream = stream;
        this.platforms = platforms;
        this.regulation = regulation;
        this.frames = frames;
        this.access = access;
        this.ledger = ledger;
    }

    /**
     * Writes down that it is to be filled as of that day; {@link #finish} does it.
     *
     * @throws BookRefused if the day is still to come, or nobody has said what the columns are filled with
     */
    @Transactional
    public UUID begin(Act act, UUID id, LocalDate on) {
        access.check(act, Action.BOOK_KEEP);
        BookTemplate template = templates.lock(id).orElseThrow(NotFound::new);
        if (!template.mapped()) {
            throw new BookRefused(Why.NOT_MAPPED);
        }
        if (on.isAfter(act.today())) {
            throw new BookRefused(Why.DAY_WRONG, act.today());
        }
        UUID snapshot = Ids.next();
        snapshots.begin(snapshot, id, on, act.person().orElseThrow(), act.at());
        ledger.record(act, Entry.of(template.asSubject(), "book.fill-begun").with("snapshot", snapshot).with("on", on));
        return snapshot;
    }

    /** Fills it and keeps the file; nothing of it where something fails. Only once, for what was begun by the act. */
    @Transactional
    public void finish(Act act, UUID id) throws IOException {
        BookSnapshot snapshot = snapshots.find(id).filter(one -> one.state() == BookSnapshot.State.WORKING)
                .orElseThrow(NotFound::new);
        BookTemplate template = templates.find(snapshot.template()).orElseThrow(NotFound::new);
        Path filled = Files.createTempFile("rostra-book", ".xlsx");
        try {
            LineFiller filler = fill(act, template, snapshot.on(), filled);
            KeptFile kept = files.keep(act, id, fileName(template, snapshot.on()), filled);
            snapshots.finish(id, filler.lines(), filler.untold(), kept.id());
            ledger.record(act, Entry.of(template.asSubject(), "book.filled").with("snapshot", id)
                    .with("on", snapshot.on()).with("rows", filler.lines()).with("untold", filler.untold().values()
                            .stream().mapToInt(List::size).sum())
                    .with("sha256", kept.hash().hex()));
        } finally {
            Files.deleteIfExists(filled);
        }
    }

    /** It could not be filled. */
    @Transactional
    public void failed(Act act, UUID id) {
        snapshots.find(id).ifPresent(snapshot -> {
            snapshots.fail(id);
            ledger.record(act, Entry.of(BookTemplate.subject(snapshot.template()), "book.fill-failed")
                    .with("snapshot", id));
        });
    }

    private LineFiller fill(Act act, BookTemplate template, LocalDate on, Path into) {
        return files.with(template.file(), blank -> {
            BlankForm.Page page = page(template, blank);
            var filler = new LineFiller(template, page, words());
            try (OutputStream out = Files.newOutputStream(into);
                    SheetWriter sheet = BlankForm.fill(blank, page,
                            template.filled().stream().map(BookColumn::place).toList(), out)) {
                each(act, template, on, line -> sheet.row(filler.values(line)));
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
            return filler;
        });
    }

    /** The drop-down columns with what the register says in them now, without filling anything. */
    @Transactional(readOnly = true)
    public Offered offered(Act act, BookTemplate template) {
        access.check(act, Action.BOOK_READ);
        return files.with(template.file(), blank -> {
            BlankForm.Page page = page(template, blank);
            var filler = new LineFiller(template, page, words());
            if (template.mapped() && !template.dropped()
                    && page.slots().stream().anyMatch(slot -> !slot.choices().isEmpty())) {
                each(act, template, act.today(), filler::values);
            }
            return Offered.of(template, page, filler);
        });
    }

    private void each(Act act, BookTemplate template, LocalDate on, AccountStream.Each each) {
        AccountFilter filter = template.filter();
        stream.onItsDay(act, new AccountFilter(filter.text(), filter.unit(), filter.by(), on), template.byUnit(),
                LineFiller.needed(template.filled()), words().t().locale(), each);
    }

    /** As the file has it, with the rows that the clerk chose. */
    private static BlankForm.Page page(BookTemplate template, Path blank) throws IOException {
        BlankForm.Page page = BlankForm.read(blank, "template.xlsx").flatMap(form -> form.page(template.sheet()))
                .orElseThrow();
        return new BlankForm.Page(page.sheet(), page.name(), template.first(), template.footer(), page.slots());
    }

    /** Such tables are Chinese, whoever fills them. */
    private AccountWords words() {
        return new AccountWords(frames.texts(Locale.SIMPLIFIED_CHINESE), platforms, regulation);
    }

    private String fileName(BookTemplate template, LocalDate on) {
        return frames.texts(Locale.SIMPLIFIED_CHINESE)
                .get("book.file", template.name().replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", " "), on.toString())
                + ".xlsx";
    }
}
