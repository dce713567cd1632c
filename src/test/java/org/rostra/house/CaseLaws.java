package org.rostra.house;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What holds between cases, steps, duties, accounts and the ledger after every act, whoever did it and how it ended. */
final class CaseLaws {
    private static final Map<String, String> BREACHES = new LinkedHashMap<>();

    static {
        BREACHES.put("an open case is on one desk, any other on none", duties("procedure.decide", "OPEN"));
        BREACHES.put("a returned case is to be put right once, any other not", duties("procedure.correct", "RETURNED"));
        BREACHES.put("it is on the desk of the seat that is at work", """
                select f.id from procedure.case_file f
                join procedure.step s on s.case_id = f.id and s.round = f.round and s.step = f.step
                join duty.duty d on d.subject_id = f.id and d.task = 'procedure.decide' and d.ended_at is null
                where d.seat <> s.seat
                """);
        BREACHES.put("a case has ended, or not", """
                select id from procedure.case_file where (ended_at is null) <> (state in ('OPEN', 'RETURNED'))
                """);
        BREACHES.put("steps follow one another", """
                select f.id from procedure.case_file f join procedure.step s on s.case_id = f.id and s.round = f.round
                where s.step < f.step and s.outcome is distinct from 'APPROVED'
                    or s.step > f.step and s.outcome is not null
                    or s.step = f.step and coalesce(s.outcome, 'NONE') <> all (case f.state
                        when 'OPEN' then array['NONE'] when 'WITHDRAWN' then array['NONE', 'RETURNED']
                        else array[f.state] end)
                    or f.state = 'APPROVED' and s.outcome is distinct from 'APPROVED'
                """);
        BREACHES.put("each decision stands in the ledger once", """
                select f.id from procedure.case_file f
                where (select count(*) from procedure.step s where s.case_id = f.id and s.outcome is not null)
                    <> (select count(*) from ledger.event e where e.subject_kind = 'case' and e.subject_id = f.id
                        and e.type in ('case.approved', 'case.returned', 'case.refused'))
                """);
        BREACHES.put("an operation decides once", """
                select operation_id from ledger.event where type in ('case.approved', 'case.returned', 'case.refused')
                group by operation_id having count(*) > 1
                """);
        BREACHES.put("the versions of a history have no gap", """
                select subject_id from ledger.event group by subject_kind, subject_id
                having max(version) <> count(*) or min(version) <> 1
                """);
        BREACHES.put("an account stands where its case stands", """
                select a.id from registry.account a
                left join lateral (select * from procedure.case_file f where f.subject_id = a.id
                                   order by f.id desc limit 1) f on true
                where a.state <> case
                    when f.id is null then 'DRAFT'
                    when f.procedure = 'file-opened' then case f.state when 'APPROVED' then 'RUNNING'
                        when 'REFUSED' then 'REFUSED' else 'APPROVED_TO_OPEN' end
                    else case f.state when 'OPEN' then 'APPLIED' when 'RETURNED' then 'APPLIED'
                        when 'APPROVED' then 'APPROVED_TO_OPEN' else f.state end end
                """);
        BREACHES.put("an approved account is to be opened, as long as it is not filed back", """
                select a.id from registry.account a
                where (select count(*) from duty.duty d where d.subject_id = a.id and d.task = 'registry.open'
                        and d.ended_at is null)
                    <> case when a.state = 'APPROVED_TO_OPEN' and not exists (
                        select from procedure.case_file f where f.subject_id = a.id and f.ended_at is null)
                        then 1 else 0 end
                """);
    }

    private CaseLaws() {
    }

    /** What does not hold, with the ids for which it does not. */
    static Map<String, List<String>> broken(JdbcClient sql) {
        Map<String, List<String>> broken = new LinkedHashMap<>();
        BREACHES.forEach((law, breach) -> {
            List<String> found = sql.sql(breach).query((row, _) -> row.getString(1)).list();
            if (!found.isEmpty()) {
                broken.put(law, found);
            }
        });
        return broken;
    }

    private static String duties(String task, String state) {
        return """
                select f.id from procedure.case_file f
                where (select count(*) from duty.duty d where d.subject_kind = 'case' and d.subject_id = f.id
                        and d.task = '%s' and d.ended_at is null) <> case when f.state = '%s' then 1 else 0 end
                """.formatted(task, state);
    }
}
