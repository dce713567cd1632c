package org.rostra.review;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.rostra.review.dossier.Criterion;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A year of many accounts of one college, some of which went wrong in one respect each. */
public final class PlantedYear {
    /** Stands for an account of which nothing went wrong. */
    public static final Criterion CLEAN = Criterion.IDLE;

    /** What went wrong, by the criterion that must show it. */
    private static final Map<Criterion, String> DEFECTS = new EnumMap<>(Map.of(
            Criterion.NOT_FILED,
            "update registry.account set state = 'TO_BE_FILED', filing_number = null where id = any(:ids)",
            Criterion.NO_CUSTODIAN, "update registry.custody set until_on = '2026-06-30' where account_id = any(:ids)",
            Criterion.NO_STAFF_CUSTODIAN,
            "update registry.custody set person_id = :student where account_id = any(:ids) and person_id <> :student",
            Criterion.NO_SUPERVISOR, "update registry.account set unit_id = :vacant where id = any(:ids)",
            Criterion.LATE_CHANGE, change("'APPROVED'", "'2026-09-30'", "'2026-09-21'"),
            Criterion.CHANGE_OPEN, change("'OPEN'", "'2026-11-30'", "'2026-12-03'"),
            Criterion.UNREPORTED_CHANGE, """
                    insert into duty.duty (id, task, subject_kind, subject_id, seat, rule, clause, event_on, due_on,
                        provisional, calendar, opened_at)
                    select gen_random_uuid(), 'change.report-name', 'account', one, 'role/custodian/account/' || one,
                        'change-report', '7.2', '2026-10-08', '2026-10-13', false, 'x', now() from unnest(:ids) as one
                    """,
            Criterion.SUSPENDED, "update registry.account set state = 'SUSPENDED' where id = any(:ids)"));

    private static String change(String state, String reported, String due) {
        return """
                insert into registry.change (id, account_id, kind, state, applicant_id, happened_on, reported_on, due_on,
                    answers, before)
                select gen_random_uuid(), one, 'REPORT', %s, :custodian, '2026-09-16', %s, %s, '{}', '{}'
                from unnest(:ids) as one
                """.formatted(state, reported, due);
    }

    private final JdbcClient sql;
    private final Map<String, UUID> named;

    /** @param college   whose accounts they are
     *  @param custodian of the staff, who keeps them all */
    public PlantedYear(JdbcClient sql, UUID college, UUID custodian, UUID student) {
        this.sql = sql;
        this.named = new HashMap<>(Map.of("college", college, "custodian", custodian, "student", student));
    }

    /** What can be planted. */
    public static List<Criterion> kinds() {
        return List.copyOf(DEFECTS.keySet());
    }

    /**
     * Enters the accounts; every kind of defect is among them, and about one account in {@code oneIn} has one.
     *
     * @return what is to be found, by account
     */
    public Map<UUID, Criterion> plant(int accounts, int oneIn, Random random) {
        Map<UUID, Criterion> planted = new HashMap<>();
        Map<Criterion, List<UUID>> wrong = new EnumMap<>(Criterion.class);
        List<Criterion> kinds = kinds();
        for (UUID id : enter(accounts)) {
            int number = planted.size();
            Criterion defect = number < kinds.size()
                    ? kinds.get(number)
                    : random.nextInt(oneIn) > 0 ? CLEAN : kinds.get(random.nextInt(kinds.size()));
            planted.put(id, defect);
            wrong.computeIfAbsent(defect, _ -> new ArrayList<>()).add(id);
        }
        named.put("vacant", withoutHead());
        wrong.remove(CLEAN);
        wrong.forEach(this::spoil);
        return planted;
    }

    private void spoil(Criterion how, List<UUID> ids) {
        String statement = DEFECTS.get(how);
        var spoiling = sql.sql(statement).param("ids", ids.toArray(UUID[]::new));
        for (var one : named.entrySet()) {
            spoiling = statement.contains(":" + one.getKey())
                    ? spoiling.param(one.getKey(), one.getValue())
                    : spoiling;
        }
        spoiling.update();
    }

    private UUID withoutHead() {
        return sql.sql("""
                insert into directory.unit (id, parent_id, kind, code, name, pinyin, path, opened_on)
                select fresh.id, root.id, 'COLLEGE', 'NEW', 'new', 'new', array[root.id, fresh.id], '2026-09-01'
                from (select id from directory.unit where parent_id is null) root, (select gen_random_uuid() as id) fresh
                returning id
                """).query((row, _) -> row.getObject(1, UUID.class)).single();
    }

    private List<UUID> enter(int accounts) {
        List<UUID> ids = sql.sql("""
                insert into registry.account (id, state, name, name_key, pinyin, platform, canonical_id, unit_id, body,
                    tier, filing_number, filed_on, changed_at)
                select gen_random_uuid(), 'RUNNING', 'planted ' || n, 'planted' || n, 'planted' || n, 'weibo', 'planted' || n,
                    :college, 'COLLEGE', 2, 'P-' || n, '2024-03-01', now()
                from generate_series(1, :accounts) as n returning id
                """).param("college", named.get("college")).param("accounts", accounts)
                .query((row, _) -> row.getObject(1, UUID.class)).list();
        sql.sql("""
                insert into registry.custody (id, account_id, person_id, from_on)
                select gen_random_uuid(), one, :custodian, '2024-03-01' from unnest(:ids) as one
                """).param("custodian", named.get("custodian")).param("ids", ids.toArray(UUID[]::new)).update();
        return ids;
    }
}
