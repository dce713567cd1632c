package org.rostra.registry;

import java.util.List;
import java.util.stream.Stream;
import org.rostra.ledger.Act;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The columns that a person chose for the register list; a preference, of which the ledger keeps nothing. */
@Component
public class Layouts {
    /** What who chose nothing sees. */
    public static final List<Column> USUAL = List.of(AccountColumn.NAME, AccountColumn.PLATFORM, AccountColumn.UNIT,
            AccountColumn.TIER, AccountColumn.STATE, AccountColumn.NUMBER, AccountColumn.REMARK);
    /** The same for groups. */
    public static final List<Column> USUAL_OF_GROUPS = List.of(AccountColumn.NAME, AccountColumn.PLATFORM,
            AccountColumn.BODY, AccountColumn.UNIT, AccountColumn.CUSTODIANS, AccountColumn.SUPERVISOR,
            AccountColumn.MEMBERS, AccountColumn.STATE, AccountColumn.NUMBER);
    private static final int MOST = 60;

    private final LayoutTable table;

    Layouts(LayoutTable table) {
        this.table = table;
    }

    /** The person's columns for the list of groups, or that of accounts, in order; never none. */
    public List<Column> of(Act act, boolean groups) {
        List<Column> chosen = act.person().map(person -> table.find(person, list(groups))).orElse(List.of()).stream()
                .flatMap(id -> Column.find(id).stream()).toList();
        return !chosen.isEmpty() ? chosen : groups ? USUAL_OF_GROUPS : USUAL;
    }

    /** Keeps the columns in this order; the name is always among them, and none at all means the usual ones. */
    @Transactional
    public void choose(Act act, boolean groups, List<Column> columns) {
        List<Column> kept = columns.stream().distinct().limit(MOST).toList();
        List<Column> named = kept.isEmpty() || kept.contains(AccountColumn.NAME)
                ? kept
                : Stream.concat(Stream.of(AccountColumn.NAME), kept.stream()).toList();
        act.person().ifPresent(person -> table.put(person, list(groups), named.stream().map(Column::id).toList()));
    }

    /** Every column there is to choose: the register's, and those of the workbooks that were imported. */
    @Transactional(readOnly = true)
    public List<Column> all() {
        return Stream.concat(Stream.of(AccountColumn.values()), table.headers().stream().map(ExtraColumn::new))
                .map(Column.class::cast).toList();
    }

    private static String list(boolean groups) {
        return groups ? AccountDimension.GROUP : AccountDimension.ACCOUNT;
    }
}
