package org.rostra.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.rostra.access.Sight;
import org.rostra.ledger.Act;
import org.rostra.text.Bigrams;
import org.rostra.text.Normalised;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * The condition under which an account is seen and meant, with its parameters: one for list, export and statistics. Made
 * of fixed pieces only: nothing a person typed becomes SQL.
 */
final class AccountCondition {
    /** Accounts whose supervisor sits in another unit than their own, which takes the tree to find out. */
    private static final String SUPERVISED_FROM_ABOVE = "or (a.unit_id, a.body) in (select u.id, s.body "
            + "from directory.unit_shown u " + SupervisionSeats.JOINED
            + " where h.person_id = :person and s.office = any(:above)))";

    private final List<String> conditions = new ArrayList<>();
    private final List<Consumer<StatementSpec>> parameters = new ArrayList<>();
    private final boolean past;

    /** What the person sees of what the filter means, as it stands on the day of the act. */
    AccountCondition(Sight sight, AccountFilter filter, LocalDate today, SupervisionSeats seats) {
        LocalDate on = filter.on();
        past = on != null && on.isBefore(today);
        and("a.state <> 'DRAFT'");
        bind("day", today);
        if (past && on != null) {
            and("(" + StateHistory.EXPRESSION + ") is not null");
            bind("dayEnd", on.plusDays(1).atStartOfDay(Act.ZONE).toOffsetDateTime());
        }
        parameters.add(seats::on);
        see(sight, seats);
        if (filter.unit() != null) {
            and("a.unit_id in (select id from directory.unit_shown where path @> array[cast(:unit as uuid)])");
            bind("unit", filter.unit());
        }
        filter.by().forEach((dimension, value) -> {
            and(dimension.condition("by" + dimension.id(), value, past));
            bind("by" + dimension.id(), value);
        });
        search(filter.text().strip());
    }

    /** True where states are those of a day gone by. */
    boolean past() {
        return past;
    }

    private void see(Sight sight, SupervisionSeats seats) {
        if (!sight.everything()) {
            List<String> above = seats.above(sight);
            and("""
                    (a.unit_id in (select id from directory.unit_shown where path && :units)
                     or a.created_by = :person
                     or exists (select from registry.custody c
                                where c.account_id = a.id and c.person_id = :person and c.until_on is null)
                     or (a.unit_id, a.body) in (select * from unnest(:supervisedUnits, :supervisedBodies))
                    """ + (above.isEmpty() ? ")" : SUPERVISED_FROM_ABOVE));
            SupervisionSeats.Here here = seats.here(sight.held());
            bind("supervisedUnits", here.units());
            bind("supervisedBodies", here.bodies());
            if (!above.isEmpty()) {
                bind("above", above.toArray(String[]::new));
            }
            bind("units", sight.units());
            bind("person", sight.person());
        }
    }

    private void search(String text) {
        if (text.isEmpty()) {
            return;
        }
        List<String> pieces = Bigrams.query(text);
        // The pieces may stand apart; the whole must be there. It is the cheaper one to look for in a row, so it comes first.
        and("(position(:part in a.name_key) > 0 or a.canonical_id = :exact or a.filing_number = :exact)");
        bind("part", Normalised.key(text));
        and("(a.bigrams @> cast(:pieces as text[]) or a.canonical_id = :exact or a.filing_number = :exact)");
        bind("pieces", pieces.toArray(String[]::new));
        bind("exact", text);
    }

    void and(String condition) {
        conditions.add(condition);
    }

    void bind(String name, Object value) {
        parameters.add(statement -> statement.param(name, value));
    }

    /** The condition as it is so far. */
    String text() {
        return String.join("\n and ", conditions);
    }

    /** The statement, with the condition where {@code %s} stands. */
    StatementSpec on(Function<String, StatementSpec> sql, String select) {
        StatementSpec statement = sql.apply(select.replace("%s", text()));
        parameters.forEach(one -> one.accept(statement));
        return statement;
    }
}
