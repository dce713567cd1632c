package org.rostra.registry;

import org.rostra.access.Access;
import org.rostra.access.Action;
import org.rostra.access.Sight;
import org.rostra.ledger.Act;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Numbers of the register (统计): two dimensions crossed, of what the person sees in the list, by one query. */
@Component
public class AccountStatistics {
    private final StatisticsTable table;
    private final Access access;

    AccountStatistics(StatisticsTable table, Access access) {
        this.table = table;
        this.access = access;
    }

    /** How many accounts of the filter have which values; for whom the list is open by an office. */
    @Transactional(readOnly = true)
    public CrossTabulation cross(Act act, AccountFilter filter, AccountDimension rows, AccountDimension columns) {
        access.checkList(act, Action.ACCOUNT_STATISTICS);
        Sight sight = access.sight(act, Action.ACCOUNT_LIST);
        return new CrossTabulation(rows, columns, table.cells(sight, filter, act.today(), rows, columns));
    }
}
