package org.rostra.bench;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rostra.University;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Drafts ready to be submitted and cases long finished, multiplied from one real draft and one real case. Every eight
 * accounts have a custodian of their own, as in life; the deciders are the same three people.
 */
final class Drafts {
    private static final int ACCOUNTS_OF_ONE = 8;

    private final JdbcClient sql;
    private final Rows rows;
    private final UUID template;
    private int made;

    /** A draft and its applicant. */
    record Draft(UUID account, UUID applicant) {}

    Drafts(University university, JdbcClient sql) {
        this.sql = sql;
        this.rows = new Rows(sql);
        this.template = university.draft("custodian", "LIB", "Library Reading Room", "wechat-official");
        sql.sql("create schema bench").update();
        sql.sql("create unlogged table if not exists bench.made (n integer, account uuid, applicant uuid, case_id uuid)")
                .update();
    }

    UUID template() {
        return template;
    }

    /** Makes so many more, each account under another name. */
    Iterator<Draft> make(int count) {
        number(count);
        rows.copy("registry.account", "join bench.made m on t.id = '%s'".formatted(template), Map.of("id", "m.account",
                "created_by", "m.applicant", "name", "t.name || ' ' || m.n", "name_key", "t.name_key || m.n",
                "pinyin", "t.pinyin || ' ' || m.n"));
        rows.copy("registry.filled_form", "join bench.made m on t.account_id = '%s'".formatted(template),
                Map.of("account_id", "m.account", "answers",
                        "jsonb_set(t.answers, '{custodian-a}', jsonb_build_array(m.applicant))"));
        List<Draft> drafts = sql.sql("select account, applicant from bench.made order by n")
                .query((row, _) -> new Draft(row.getObject(1, UUID.class), row.getObject(2, UUID.class))).list();
        sql.sql("analyze registry.account").update();
        return drafts.iterator();
    }

    /** Copies the rows of a finished case so often. */
    void finish(UUID caseId, UUID account, int count) {
        number(count);
        String of = "join bench.made m on t.%s = '%s'";
        String aboutAny = "join bench.made m on t.subject_id in ('%s', '%s')".formatted(caseId, account);
        String subject = "case t.subject_kind when 'case' then m.case_id else m.account end";
        rows.copy("registry.account", of.formatted("id", account), Map.of("id", "m.account", "created_by",
                "m.applicant", "name", "t.name || ' ' || m.n", "name_key", "t.name_key || m.n", "pinyin",
                "t.pinyin || ' ' || m.n"));
        rows.copy("registry.filled_form", of.formatted("account_id", account), Map.of("account_id", "m.account"));
        rows.copy("registry.custody", of.formatted("account_id", account),
                Map.of("id", "uuidv7()", "account_id", "m.account", "person_id", "m.applicant"));
        rows.copy("procedure.case_file", of.formatted("id", caseId), Map.of("id", "m.case_id", "subject_id",
                "m.account", "applicant_id", "m.applicant"));
        rows.copy("procedure.step", of.formatted("case_id", caseId), Map.of("case_id", "m.case_id"));
        rows.copy("duty.duty", aboutAny, Map.of("id", "uuidv7()", "subject_id", subject, "ended_at",
                "coalesce(t.ended_at, now())"));
        rows.copy("ledger.operation", "join (select distinct operation_id from ledger.event where subject_id in "
                + "('%s', '%s')) o on o.operation_id = t.id cross join bench.made m".formatted(caseId, account),
                Map.of("id", "uuidv7()", "transaction", "'1'::xid8"));
        rows.copy("ledger.event", aboutAny, Map.of("id", "uuidv7()", "subject_id", subject));
        sql.sql("""
                insert into ledger.pending select e.id from ledger.event e
                join (select case_id as id from bench.made union all select account from bench.made) m
                    on m.id = e.subject_id
                """).update();
        sql.sql("""
                insert into ledger.private
                select e.id, p.field, p.salt, p.value from ledger.private p join ledger.event o on o.id = p.event_id
                join ledger.event e on e.subject_kind = o.subject_kind and e.version = o.version
                join (select case_id as id from bench.made union all select account from bench.made) m
                    on m.id = e.subject_id
                where o.subject_id in (:case, :account)
                """).param("case", caseId).param("account", account).update();
    }

    /** Numbers, ids and applicants of the next ones. */
    private void number(int count) {
        sql.sql("truncate bench.made").update();
        sql.sql("""
                insert into directory.person (id, number, name, pinyin, kind)
                select uuidv7(), 'applicant-' || n, 'applicant', 'applicant', 'STAFF'
                from generate_series(:made / :each, (:made + :count) / :each) n on conflict do nothing
                """).param("made", made).param("count", count).param("each", ACCOUNTS_OF_ONE).update();
        sql.sql("""
                insert into bench.made select n, uuidv7(), p.id, uuidv7()
                from generate_series(:made, :made + :count - 1) n
                join directory.person p on p.number = 'applicant-' || n / :each order by n
                """).param("made", made).param("count", count).param("each", ACCOUNTS_OF_ONE).update();
        sql.sql("analyze bench.made").update();
        made += count;
    }
}
