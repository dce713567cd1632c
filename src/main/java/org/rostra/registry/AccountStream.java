package org.rostra.registry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.rostra.access.Access;
import org.rostra.access.Action;
import org.rostra.access.Sight;
import org.rostra.ledger.Act;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads all accounts of a filter with their names; at no time more than a few hundred are in memory. */
@Component
public class AccountStream {
    private static final int TOGETHER = 500;

    private final AccountListTable lists;
    private final AccountLines lines;
    private final Access access;

    AccountStream(AccountListTable lists, AccountLines lines, Access access) {
        this.lists = lists;
        this.lines = lines;
        this.access = access;
    }

    /** Takes one line. */
    public interface Each {
        void line(AccountLine line) throws IOException;
    }

    /**
     * What the person sees of the list, in its order.
     *
     * @param columns that are wanted: names for no column are not looked for
     * @param chosen  these of them only, where some were chosen
     * @return how many there were
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public long list(Act act, AccountQuery query, Collection<Column> columns, Locale locale,
            Optional<Set<UUID>> chosen, Each each) {
        Sight sight = access.sight(act, Action.ACCOUNT_LIST);
        var batch = new Batch(act, columns, locale, each);
        lists.each(sight, query, act.today(), chosen, row -> batch.add(AccountTable.account(row, 0)));
        return batch.end();
    }

    /**
     * The same with the states of the filter's day, by name or by unit and name.
     *
     * @return how many there were
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public long onItsDay(Act act, AccountFilter filter, boolean byUnit, Collection<Column> columns, Locale locale,
            Each each) {
        Sight sight = access.sight(act, Action.ACCOUNT_LIST);
        var batch = new Batch(act, columns, locale, each);
        lists.eachOnItsDay(sight, filter, act.today(), byUnit, row -> batch.add(AccountTable.account(row, 0)));
        return batch.end();
    }

    /** A few hundred accounts, whose names are looked up together. */
    private final class Batch {
        private final Act act;
        private final Collection<Column> columns;
        private final Locale locale;
        private final Each each;
        private final List<Account> waiting = new ArrayList<>(TOGETHER);
        private long read;

        Batch(Act act, Collection<Column> columns, Locale locale, Each each) {
            this.act = act;
            this.columns = columns;
            this.locale = locale;
            this.each = each;
        }

        void add(Account account) {
            waiting.add(account);
            if (waiting.size() == TOGETHER) {
                end();
            }
        }

        long end() {
            try {
                for (AccountLine line : lines.of(act, waiting, columns, locale)) {
                    each.line(line);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            read += waiting.size();
            waiting.clear();
            return read;
        }
    }
}
