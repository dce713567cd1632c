package org.rostra.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.access.Access;
import org.rostra.access.Action;
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
    private final AccountStream stream;
    private final Access access;
    private final Ledger ledger;

    ExportAccounts(AccountStream stream, Access access, Ledger ledger) {
        this.stream = stream;
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
        long rows = stream.list(act, query, columns, words.t().locale(), chosen, line -> {
            List<@Nullable Object> values = new ArrayList<>();
            columns.forEach(column -> values.add(column.value(line, words)));
            sheet.row(values);
        });
        Entry entry = Entry.of(new Subject("export", act.operation()), "register.exported")
                .with("columns", String.join(",", columns.stream().map(Column::id).toList()))
                .with("rows", rows);
        query.filter().parameters().forEach((name, value) -> {
            if (name.equals("q")) {
                entry.withheld(name, value);
            } else {
                entry.with(name, value);
            }
        });
        ledger.record(act, entry);
    }
}
