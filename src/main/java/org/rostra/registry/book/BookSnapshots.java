package org.rostra.registry.book;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rostra.access.Access;
import org.rostra.access.Action;
import org.rostra.access.NotFound;
import org.rostra.files.KeptFile;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ledger;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was filled in, by template (存档). */
@Component
public class BookSnapshots {
    private static final int LISTED = 50;

    private final SnapshotTable table;
    private final BookFiles files;
    private final Access access;
    private final Ledger ledger;

    BookSnapshots(SnapshotTable table, BookFiles files, Access access, Ledger ledger) {
        this.table = table;
        this.files = files;
        this.access = access;
        this.ledger = ledger;
    }

    /** A file to be saved. */
    public record Opened(String name, InputStream content) {
        /** Writes the bytes out and closes them. */
        public void writeTo(OutputStream out) throws IOException {
            try (content) {
                content.transferTo(out);
            }
        }
    }

    /** Those of a template that the caller has loaded, the latest first. */
    @Transactional(readOnly = true)
    public List<BookSnapshot> of(BookTemplate template) {
        return table.of(template.id(), LISTED);
    }

    /** What was filled in, to be saved; the ledger keeps who took it out. */
    @Transactional
    public Opened open(Act act, BookTemplate template, UUID id) {
        access.check(act, Action.BOOK_READ);
        BookSnapshot snapshot = table.find(id).filter(one -> one.template().equals(template.id()))
                .orElseThrow(NotFound::new);
        KeptFile file = files.get(Optional.ofNullable(snapshot.file()).orElseThrow(NotFound::new));
        ledger.record(act, Entry.of(template.asSubject(), "book.snapshot-taken").with("snapshot", id));
        return new Opened(file.name(), files.open(file.id()));
    }

    /** The empty form as it was loaded. */
    @Transactional(readOnly = true)
    public Opened blank(Act act, BookTemplate template) {
        access.check(act, Action.BOOK_READ);
        return new Opened(files.get(template.file()).name(), files.open(template.file()));
    }
}
