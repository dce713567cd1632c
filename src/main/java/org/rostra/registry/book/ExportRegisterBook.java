package org.rostra.registry.book;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rostra.access.Access;
import org.rostra.access.Action;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ledger;
import org.rostra.ledger.Subject;
import org.rostra.policy.Regulation;
import org.rostra.registry.AccountColumn;
import org.rostra.registry.AccountDimension;
import org.rostra.registry.AccountFilter;
import org.rostra.registry.AccountQuery;
import org.rostra.registry.AccountStream;
import org.rostra.registry.AccountWords;
import org.rostra.registry.Column;
import org.rostra.sheets.SheetWriter;
import org.rostra.sheets.SheetsWriter;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The register as a book: of a unit with all below, or of the whole school; a sheet for each tier, and one of groups. */
@Component
public class ExportRegisterBook {
    private static final List<Column> COLUMNS = List.of(AccountColumn.NUMBER, AccountColumn.NAME,
            AccountColumn.PLATFORM, AccountColumn.ID, AccountColumn.LINK, AccountColumn.UNIT,
            AccountColumn.PARENT_UNIT, AccountColumn.STATE, AccountColumn.CUSTODIANS, AccountColumn.SUPERVISOR,
            AccountColumn.OPENED, AccountColumn.FILED, AccountColumn.REMARK);
    private static final List<Column> OF_GROUPS = Stream.concat(COLUMNS.stream()
            .filter(column -> column != AccountColumn.LINK), Stream.of(AccountColumn.MEMBERS, AccountColumn.TIER))
            .toList();

    private final AccountStream stream;
    private final Regulation regulation;
    private final Access access;
    private final Ledger ledger;

    ExportRegisterBook(AccountStream stream, Regulation regulation, Access access, Ledger ledger) {
        this.stream = stream;
        this.regulation = regulation;
        this.access = access;
        this.ledger = ledger;
    }

    /** For whom the list is open by an office; asked before the first byte goes out. */
    @Transactional
    public void check(Act act) {
        access.checkList(act, Action.ACCOUNT_EXPORT);
    }

    /** The unit that the book is of; none for the whole school. Who sees one unit gets its book where none is named. */
    public Optional<UUID> whose(Act act, @Nullable UUID unit) {
        UUID[] seen = access.sight(act, Action.ACCOUNT_LIST).units();
        return Optional.ofNullable(unit).or(() -> seen.length == 1 ? Optional.of(seen[0]) : Optional.empty());
    }

    /** Writes what the person sees of it; what came to nothing is left out. */
    @Transactional
    public void write(Act act, @Nullable UUID unit, AccountWords words, OutputStream out) throws IOException {
        check(act);
        long rows = 0;
        AccountFilter all = AccountFilter.ALL.below(unit);
        try (SheetsWriter book = SheetsWriter.xlsx(out)) {
            for (var tier : regulation.structure().tiers().values()) {
                rows += sheet(act, book, words.t().of(tier.name()), all.with(AccountDimension.TIER,
                        Integer.toString(tier.level())).with(AccountDimension.KIND, AccountDimension.ACCOUNT), COLUMNS,
                        words);
            }
            rows += sheet(act, book, words.t().get("book.register.groups"),
                    all.with(AccountDimension.KIND, AccountDimension.GROUP), OF_GROUPS, words);
        }
        ledger.record(act, Entry.of(new Subject("export", act.operation()), "register.book-exported")
                .with("rows", rows).with("unit", unit));
    }

    private long sheet(Act act, SheetsWriter book, String name, AccountFilter filter, List<Column> columns,
            AccountWords words) throws IOException {
        long[] rows = {0};
        try (SheetWriter sheet = book.sheet(name, columns.stream().map(one -> one.label(words.t())).toList())) {
            stream.list(act, new AccountQuery(filter, AccountQuery.Order.NAME, null, false), columns,
                    words.t().locale(), Optional.empty(), line -> {
                        if (!line.account().state().cameToNothing()) {
                            List<@Nullable Object> values = new ArrayList<>();
                            columns.forEach(column -> values.add(column.value(line, words)));
                            sheet.row(values);
                            rows[0]++;
                        }
                    });
        }
        return rows[0];
    }
}
