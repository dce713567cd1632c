package org.rostra.registry.book;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rostra.access.Access;
import org.rostra.access.Action;
import org.rostra.access.NotFound;
import org.rostra.files.KeptFile;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ids;
import org.rostra.ledger.Ledger;
import org.rostra.registry.AccountDimension;
import org.rostra.registry.AccountFilter;
import org.rostra.registry.AccountState;
import org.rostra.registry.Layouts;
import org.rostra.sheets.BlankForm;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The tables that other offices want filled (上级报表): loaded empty and mapped once. */
@Component
public class BookTemplates {
    private static final int LISTED = 200;
    private static final int LONGEST_NAME = 100;
    /** What most offices ask about; the clerk chooses otherwise. */
    private static final AccountFilter USUAL = AccountFilter.ALL.with(AccountDimension.KIND, AccountDimension.ACCOUNT)
            .with(AccountDimension.STATE, AccountState.RUNNING.name());

    private final BookTable table;
    private final BookFiles files;
    private final Layouts layouts;
    private final Access access;
    private final Ledger ledger;

    BookTemplates(BookTable table, BookFiles files, Layouts layouts, Access access, Ledger ledger) {
        this.table = table;
        this.files = files;
        this.layouts = layouts;
        this.access = access;
        this.ledger = ledger;
    }

    /**
     * Takes an empty form in, with a first proposal for its columns.
     *
     * @throws org.rostra.sheets.UnreadableSheet if it is no workbook, not harmless, or too large
     * @throws BookRefused                       if no sheet of it has a heading
     */
    @Transactional
    public BookTemplate load(Act act, String name, Path file, String fileName) throws IOException {
        access.check(act, Action.BOOK_KEEP);
        BlankForm form = BlankForm.read(file, fileName).orElseThrow(() -> new BookRefused(Why.NO_HEADING, fileName));
        UUID id = Ids.next();
        KeptFile kept = files.keep(act, id, fileName, file);
        String called = name.isBlank() ? fileName.replaceAll("(?i)\\.xlsx$", "") : name;
        var proposal = new Proposal(layouts.all());
        BlankForm.Page page = proposal.best(form.pages());
        var template = new BookTemplate(id, shortened(called), kept.id(), page.sheet(), page.first(), page.footer(),
                USUAL,
                true, false, false, proposal.of(page));
        table.insert(template, act.person().orElseThrow(), act.at());
        ledger.record(act, Entry.of(template.asSubject(), "book.loaded").with("sha256", kept.hash().hex())
                .with("size", kept.size()).with("columns", template.columns().size()).withheld("name", called));
        return template;
    }

    /**
     * Keeps what the columns are filled with, and for which accounts. Words for drop-down lists stay where the column is
     * filled as before.
     */
    @Transactional
    public void map(Act act, BookTemplate wanted) {
        access.check(act, Action.BOOK_KEEP);
        BookTemplate before = table.lock(wanted.id()).orElseThrow(NotFound::new);
        require(wanted, form(before).page(wanted.sheet()).orElseThrow(NotFound::new));
        List<BookColumn> columns = wanted.columns().stream().map(column -> before.columns().stream()
                .filter(old -> wanted.sheet() == before.sheet() && old.place() == column.place()
                        && old.filling().equals(column.filling()))
                .findFirst().map(old -> column.with(old.words())).orElse(column)).toList();
        var template = new BookTemplate(wanted.id(), shortened(wanted.name()), before.file(), wanted.sheet(),
                wanted.first(),
                wanted.footer(), wanted.filter(), wanted.byUnit(), true, false, columns);
        table.update(template);
        ledger.record(act, Entry.of(template.asSubject(), "book.mapped").with("columns", template.filled().size())
                .withheld("name", template.name()).withheld("filter", template.filter().parameters().toString()));
    }

    private static void require(BookTemplate wanted, BlankForm.Page page) {
        if (wanted.name().isBlank()) {
            throw new BookRefused(Why.NO_NAME);
        }
        if (wanted.filled().isEmpty()) {
            throw new BookRefused(Why.NO_COLUMN);
        }
        if (wanted.first() < page.first() || wanted.first() > page.first() + BlankForm.LIMITS.rows()) {
            throw new BookRefused(Why.ROW_WRONG, Integer.toString(page.first()));
        }
        if (wanted.footer() != 0 && wanted.footer() < wanted.first()) {
            throw new BookRefused(Why.FOOTER_WRONG, Integer.toString(wanted.first()));
        }
    }

    /** Keeps the words for drop-down lists, by the place of the column. */
    @Transactional
    public void translate(Act act, UUID id, Map<Integer, Map<String, String>> words) {
        access.check(act, Action.BOOK_KEEP);
        BookTemplate before = table.lock(id).orElseThrow(NotFound::new);
        BookTemplate template = before.with(before.columns().stream()
                .map(one -> words.containsKey(one.place()) ? one.with(words.get(one.place())) : one).toList());
        table.update(template);
        ledger.record(act, Entry.of(template.asSubject(), "book.translated")
                .with("words", words.values().stream().mapToInt(Map::size).sum()));
    }

    /** Takes it from the list; what was filled in stays with its files. */
    @Transactional
    public void drop(Act act, UUID id) {
        access.check(act, Action.BOOK_KEEP);
        BookTemplate template = table.lock(id).orElseThrow(NotFound::new);
        table.drop(id, act.at());
        ledger.record(act, Entry.of(template.asSubject(), "book.dropped"));
    }

    @Transactional(readOnly = true)
    public List<BookTemplate> list(Act act) {
        access.check(act, Action.BOOK_READ);
        return table.list(LISTED);
    }

    @Transactional(readOnly = true)
    public BookTemplate getFor(Act act, UUID id) {
        access.check(act, Action.BOOK_READ);
        return table.find(id).orElseThrow(NotFound::new);
    }

    /** The sheets and columns of the empty form. */
    public BlankForm form(BookTemplate template) {
        return files.with(template.file(), file -> BlankForm.read(file, "template.xlsx").orElseThrow());
    }

    /** The same on another sheet of it, with a first proposal. */
    public BookTemplate on(BookTemplate template, BlankForm.Page page) {
        return new BookTemplate(template.id(), template.name(), template.file(), page.sheet(), page.first(),
                page.footer(), template.filter(), template.byUnit(), template.mapped(), template.dropped(),
                new Proposal(layouts.all()).of(page));
    }

    private static String shortened(String name) {
        String clean = name.strip().replace("\0", "");
        return clean.length() <= LONGEST_NAME ? clean : clean.substring(0, LONGEST_NAME);
    }
}
