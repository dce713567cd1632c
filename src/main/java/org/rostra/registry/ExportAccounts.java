package org.rostra.registry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.access.Access;
import org.rostra.access.Action;
import org.rostra.access.Sight;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ledger;
import org.rostra.ledger.Subject;
import org.rostra.sheets.SheetWriter;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives out exactly what the list shows: the same accounts in the same order, the same columns (台账导出). */
@Component
public class ExportAccounts {
    private static final int TOGETHER = 500;

    private final AccountListTable lists;
    private final AccountLines lines;
    private final Access access;
    private final Ledger ledger;

    ExportAccounts(AccountListTable lists, AccountLines lines, Access access, Ledger ledger) {
        this.lists = lists;
        this.lines = lines;
        this.access = access;
        this.ledger = ledger;
    }

    /** For whom the list is open by an office; asked before the first byte goes out. */
    @Transactional
    public void check(Act act) {
        access.checkList(act, Action.ACCOUNT_EXPORT);
    }

    /**
     * Writes line after line; at no time more than a few hundred accounts are in memory. The ledger keeps who took out
     * what, by which filter, and how many.
     *
     * @param chosen these of them only, where some were chosen
     */
    @Transactional
    public void write(Act act, AccountQuery query, List<Column> columns, AccountWords words, SheetWriter sheet,
            Optional<Set<UUID>> chosen) {
        check(act);
        Sight sight = access.sight(act, Action.ACCOUNT_LIST);
        var batch = new Batch(act, columns, words, sheet);
        lists.each(sight, query, act.today(), chosen, row -> batch.add(AccountTable.account(row, 0)));
        batch.flush();
        Entry entry = Entry.of(new Subject("export", act.operation()), "register.exported")
                .with("columns", String.join(",", columns.stream().map(Column::id).toList()))
                .with("rows", batch.written);
        query.filter().parameters().forEach((name, value) -> {
            if (name.equals("q")) {
                entry.withheld(name, value);
            } else {
                entry.with(name, value);
            }
        });
        ledger.record(act, entry);
    }

    /** A few hundred accounts, whose names are looked up together. */
    private final class Batch {
        private final Act act;
        private final List<Column> columns;
        private final AccountWords words;
        private final SheetWriter sheet;
        private final List<Account> waiting = new ArrayList<>(TOGETHER);
        private long written;

        Batch(Act act, List<Column> columns, AccountWords words, SheetWriter sheet) {
            this.act = act;
            this.columns = columns;
            this.words = words;
            this.sheet = sheet;
        }

        void add(Account account) {
            waiting.add(account);
            if (waiting.size() == TOGETHER) {
                flush();
            }
        }

        void flush() {
            try {
                for (AccountLine line : lines.of(act, waiting, columns, words.t().locale())) {
                    List<@Nullable Object> values = new ArrayList<>();
                    columns.forEach(column -> values.add(column.value(line, words)));
                    sheet.row(values);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            written += waiting.size();
            waiting.clear();
        }
    }
}
