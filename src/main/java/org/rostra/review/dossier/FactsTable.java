package org.rostra.review.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the other modules' views say of many accounts in one year; one statement for each kind of fact. */
@Component
class FactsTable {
    private final JdbcClient sql;

    FactsTable(JdbcClient sql) {
        this.sql = sql;
    }

    /** Reports and new names of the year, and those of before that are not over. */
    Map<UUID, List<Changed>> changes(UUID[] accounts, LocalDate from) {
        return sql.sql("""
                select * from registry.change_shown c
                where c.account_id = any(:accounts) and c.kind in ('REPORT', 'RENAME')
                    and (c.reported_on >= :from or c.state = 'OPEN')
                order by c.id
                """).param("accounts", accounts).param("from", from)
                .query((row, _) -> Map.entry(row.getObject("account_id", UUID.class), changed(row))).list().stream()
                .collect(Collectors.groupingBy(Map.Entry::getKey,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** Days on which reports of changes were due that nobody has made. */
    Map<UUID, List<LocalDate>> unreported(UUID[] accounts, LocalDate today) {
        return sql.sql("""
                select d.subject_id, d.due_on from duty.open d
                where d.subject_kind = 'account' and d.subject_id = any(:accounts) and d.due_on < :today
                    and d.task in ('change.report-name', 'change.report-contact', 'change.report-custodians')
                order by d.due_on
                """).param("accounts", accounts).param("today", today)
                .query((row, _) -> Map.entry(row.getObject(1, UUID.class), row.getObject(2, LocalDate.class))).list()
                .stream().collect(Collectors.groupingBy(Map.Entry::getKey,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** How many other matters of theirs are overdue. */
    Map<UUID, Integer> overdue(UUID[] accounts, LocalDate today) {
        return counts("""
                select d.subject_id, count(*) from duty.open d
                where d.subject_kind = 'account' and d.subject_id = any(:accounts) and d.due_on < :day
                    and d.task not like 'change.report-%' group by d.subject_id
                """, accounts, today);
    }

    /** How many slips were put right since the day. */
    Map<UUID, Integer> corrections(UUID[] accounts, LocalDate from) {
        return counts("""
                select e.subject_id, count(*) from ledger.event_shown e
                where e.subject_kind = 'account' and e.subject_id = any(:accounts) and e.type = 'account.corrected'
                    and e.happened_at >= cast(:day as date) group by e.subject_id
                """, accounts, from);
    }

    /** How often rules and law were explained since the day, and when last. */
    Map<UUID, Educated> educations(UUID[] accounts, LocalDate from) {
        Map<UUID, Educated> found = new HashMap<>();
        sql.sql("""
                select e.account_id, count(*), max(e.held_on) from groups.education_shown e
                where e.account_id = any(:accounts) and e.held_on >= :from group by e.account_id
                """).param("accounts", accounts).param("from", from).query(row -> {
            found.put(row.getObject(1, UUID.class), new Educated(row.getInt(2), row.getObject(3, LocalDate.class)));
        });
        return found;
    }

    /** When somebody last said in the year that the record is true. */
    Map<UUID, LocalDate> confirmations(UUID[] accounts, LocalDate from) {
        Map<UUID, LocalDate> found = new HashMap<>();
        sql.sql("""
                select a.id, cast(a.confirmed_at at time zone 'Asia/Shanghai' as date) from registry.account_shown a
                where a.id = any(:accounts) and a.confirmed_at at time zone 'Asia/Shanghai' >= :from
                """).param("accounts", accounts).param("from", from).query(row -> {
            found.put(row.getObject(1, UUID.class), row.getObject(2, LocalDate.class));
        });
        return found;
    }

    /** What the units last said of them in campaigns since the day. */
    Map<UUID, Facts.Said> said(UUID[] accounts, LocalDate from) {
        Map<UUID, Facts.Said> found = new HashMap<>();
        sql.sql("""
                select distinct on (s.account_id) s.account_id, s.title, s.answer,
                    cast(s.replied_at at time zone 'Asia/Shanghai' as date)
                from registry.answer_shown s
                where s.account_id = any(:accounts) and s.replied_at at time zone 'Asia/Shanghai' >= :from
                order by s.account_id, s.replied_at desc, s.campaign_id
                """).param("accounts", accounts).param("from", from).query(row -> {
            found.put(row.getObject(1, UUID.class),
                    new Facts.Said(row.getString(2), row.getString(3), row.getObject(4, LocalDate.class)));
        });
        return found;
    }

    record Educated(int times, @Nullable LocalDate last) {
        static final Educated NEVER = new Educated(0, null);
    }

    private Map<UUID, Integer> counts(String select, UUID[] accounts, LocalDate day) {
        Map<UUID, Integer> found = new HashMap<>();
        sql.sql(select).param("accounts", accounts).param("day", day).query(row -> {
            found.put(row.getObject(1, UUID.class), row.getInt(2));
        });
        return found;
    }

    private static Changed changed(ResultSet row) throws SQLException {
        return new Changed(row.getObject("id", UUID.class), row.getString("kind"), row.getString("state"),
                row.getObject("happened_on", LocalDate.class), row.getObject("reported_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class));
    }
}
