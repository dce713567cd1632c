package org.rostra.bench;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rostra.ledger.Act;
import org.rostra.procedure.DutyForm;
import org.rostra.publishing.correction.CopyTask;
import org.rostra.publishing.correction.Correction;
import org.rostra.publishing.correction.Corrections;
import org.rostra.publishing.correction.Corrections.Whose;
import org.rostra.publishing.correction.ForgetCorrections;
import org.rostra.publishing.warning.EarlyWarnings;
import org.rostra.publishing.warning.ForgetWarnings;
import org.rostra.security.House;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The lists of a hundred thousand corrections, warnings and copies, each beside the same page of bare rows by their key. */
@Tag("bench")
class CorrectionBench {
    private static final int ACCOUNTS = Report.setting("accounts", 1_500);
    private static final int ROWS = Report.setting("corrections", 100_000);
    private static final int TIMES = 50;

    private final Report report = new Report("corrections", "%,d corrections, %,d warnings, %,d copies".formatted(ROWS,
            ROWS, ROWS));

    @Test
    void lists() throws Exception {
        try (var register = new Register(ACCOUNTS)) {
            JdbcClient owner = JdbcClient.create(register.database.owner());
            UUID many = fill(owner, register);
            register.database.vacuum();
            var plans = new Plans(register);
            report.head("work", "ms", "beside bare rows");
            double page = bare(register, "select * from publishing.correction order by id desc limit 51");
            report.row("bare: a page of corrections", page, "1");
            var corrections = register.university.bean(Corrections.class);
            for (Whose whose : Whose.values()) {
                String reader = whose == Whose.IN_HANDS ? "custodian2" : "clerk";
                row(register, plans, "corrections " + whose, page,
                        () -> corrections.page(register.university.by(reader), whose, null));
            }
            UUID middle = owner.sql("select id from publishing.correction order by id offset :half limit 1")
                    .param("half", ROWS / 2).query(UUID.class).single();
            row(register, plans, "corrections ENDED from the middle", page,
                    () -> corrections.page(register.university.by("clerk"), Whose.ENDED, middle));
            Correction one = corrections.getFor(register.university.by("clerk"), many);
            double copies = bare(register, "select * from publishing.copy_task order by id desc limit 500");
            report.row("bare: 500 copies", copies, "1");
            row(register, plans, "copies of a correction", copies, () -> corrections.copies(one));
            double warned = bare(register, "select * from publishing.warning order by id desc limit 51");
            report.row("bare: a page of warnings", warned, "1");
            var warnings = register.university.bean(EarlyWarnings.class);
            row(register, plans, "warnings waiting", warned, () -> warnings.waiting(register.university.by("clerk")));
            row(register, plans, "warnings concluded", warned,
                    () -> warnings.concluded(register.university.by("clerk"), null));
            row(register, plans, "warnings of a reporter", warned,
                    () -> warnings.mine(register.university.by("student")));
            titles(register, plans, owner, page);
            row(register, plans, "corrections to be forgotten: none", page, () -> register.university.bean(
                    ForgetCorrections.class).forget(Act.bySystem(House.now())));
            row(register, plans, "warnings to be forgotten: none", page, () -> register.university.bean(
                    ForgetWarnings.class).forget(Act.bySystem(House.now())));
            plans.write("correction-plans.txt");
            report.write();
        }
    }

    private void titles(Register register, Plans plans, JdbcClient owner, double bare) throws Exception {
        var forms = register.house.beans(DutyForm.class).stream()
                .collect(Collectors.toMap(DutyForm::kind, form -> form));
        for (String kind : List.of(Correction.KIND, CopyTask.KIND, "warning")) {
            String table = kind.equals(CopyTask.KIND) ? "copy_task" : kind;
            List<UUID> fifty = owner.sql("select id from publishing." + table + " order by id limit 50")
                    .query(UUID.class).list();
            row(register, plans, "fifty titles of a desk: " + kind, bare, () -> forms.get(kind).titles(fifty));
        }
    }

    private void row(Register register, Plans plans, String name, double bare, Recorder.Work work) throws Exception {
        plans.of(name, work);
        double[] taken = new double[TIMES];
        for (int i = 0; i < TIMES; i++) {
            long before = System.nanoTime();
            work.run();
            taken[i] = (System.nanoTime() - before) / 1e6;
        }
        double median = Report.median(taken);
        report.row(name, median, "%.1f x".formatted(median / bare));
    }

    private static double bare(Register register, String sql) {
        JdbcClient app = register.house.sql();
        double[] taken = new double[TIMES];
        for (int i = 0; i < TIMES; i++) {
            long before = System.nanoTime();
            app.sql(sql).query().listOfRows();
            taken[i] = (System.nanoTime() - before) / 1e6;
        }
        return Report.median(taken);
    }

    /** One in a hundred is open or waits; one correction has 500 copies. */
    private static UUID fill(JdbcClient owner, Register register) {
        owner.sql("""
                with a as (select id, row_number() over (order by id) as n from registry.account)
                insert into publishing.correction (id, state, account_id, discovered_at, source, nature, urgent, summary,
                    opened_by, opened_at, evidence, evidence_sha256, evidence_at, closed_at)
                select uuidv7(make_interval(secs => m - 200000)),
                    case when m % 100 = 0 then 'OPEN' else 'CLOSED' end, a.id, now(), 'people', 'error', false,
                    '第' || m || '处写错', :clerk, now(), repeat('正文。', 200), repeat('a', 64), now(),
                    case when m % 100 = 0 then null else now() - m * interval '1 minute' end
                from generate_series(1, :rows) m join a on a.n = 1 + m % (select count(*) from a)
                """).param("clerk", register.university.id("clerk")).param("rows", ROWS).update();
        owner.sql("""
                with a as (select id, row_number() over (order by id) as n from registry.account),
                c as (select id, row_number() over (order by id) as n from publishing.correction)
                insert into publishing.copy_task (id, correction_id, account_id, origin, title, body, likeness, state,
                    asked_at)
                select uuidv7(), c.id, a.id, uuidv7(), '通知', repeat('正文。', 200), 100, 'WAITING', now()
                from generate_series(1, :rows) m join a on a.n = 1 + m % (select count(*) from a)
                    join c on c.n = 1 + m / 500
                """).param("rows", ROWS).update();
        owner.sql("""
                insert into publishing.warning (id, state, what, place, urgent, reported_by, reported_at, concluded_at)
                select uuidv7(make_interval(secs => m - 200000)),
                    case when m % 100 = 0 then 'WAITING' else 'NOTHING_TO_DO' end, '第' || m || '件', '某处', false,
                    case when m % 1000 = 1 then :student else :custodian end, now(),
                    case when m % 100 = 0 then null else now() - m * interval '1 minute' end
                from generate_series(1, :rows) m
                """).param("student", register.university.id("student"))
                .param("custodian", register.university.id("custodian")).param("rows", ROWS).update();
        return owner.sql("select correction_id from publishing.copy_task group by 1 order by count(*) desc limit 1")
                .query(UUID.class).single();
    }
}
