package org.rostra.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rostra.bench.Recorder.Sent;
import org.rostra.conduct.ForgetMeasures;
import org.rostra.conduct.Measures;
import org.rostra.conduct.Measures.Whose;
import org.rostra.conduct.award.AwardCheck;
import org.rostra.conduct.award.AwardChecks;
import org.rostra.conduct.award.Candidate;
import org.rostra.ledger.Act;
import org.rostra.ledger.Ids;
import org.rostra.procedure.setting.ProposeSetting;
import org.rostra.procedure.setting.SettingDraft;
import org.rostra.procedure.CaseFile;
import org.rostra.security.House;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An award check of many names beside its own statements sent again in plain JDBC, and the lists of many measures beside a page of bare rows. */
@Tag("bench")
class AwardBench {
    private static final int NAMES = Report.setting("candidates", 10_000);
    private static final int MEASURES = Report.setting("measures", 100_000);
    private static final int ROUNDS = 15;
    private static final int TIMES = 50;

    private final Report report = new Report("awards", "%,d candidates, %,d measures".formatted(NAMES, MEASURES));

    @Test
    void checkAndLists() throws Exception {
        try (var register = new Register(200)) {
            fill(JdbcClient.create(register.database.owner()), register);
            register.database.vacuum();
            CaseFile setting = register.university.bean(ProposeSetting.class).propose(register.university.by("clerk"),
                    new SettingDraft("rule/award-check", "10000", House.now().atZone(Act.ZONE).toLocalDate(), "评优季"));
            register.university.approve("publicity-head", setting);
            var plans = new Plans(register);
            report.head("work", "ms", "beside");
            check(register, plans);
            lists(register, plans);
            plans.write("award-plans.txt");
            report.write();
        }
    }

    private void check(Register register, Plans plans) throws Exception {
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 1; i <= NAMES; i++) {
            candidates.add(new Candidate(i, "学生" + i, "S" + (100_000 + i)));
        }
        AwardCheck[] asked = new AwardCheck[1];
        List<Sent> sent = register.house.bean(Recorder.class).during(() -> asked[0] = ask(register, candidates));
        if (asked[0].barred() != NAMES / 20) {
            throw new IllegalStateException(asked[0].barred() + " are barred");
        }
        Set<UUID> kept = new HashSet<>(Set.of(register.university.unit("TW"), register.university.id("league-head")));
        var bare = new Bare(sent, asked[0].id(), kept);
        double[] ours = new double[ROUNDS];
        double[] theirs = new double[ROUNDS];
        try (Connection connection = register.database.address().connectAsApp()) {
            for (int i = 0; i < ROUNDS; i++) {
                long before = System.nanoTime();
                ask(register, candidates);
                ours[i] = (System.nanoTime() - before) / 1e6;
                register.house.sql().sql("update conduct.award_check set number = id::text").update();
                connection.setAutoCommit(false);
                before = System.nanoTime();
                reads(connection, sent);
                bare.run(connection, Ids.next());
                theirs[i] = (System.nanoTime() - before) / 1e6;
            }
        }
        double whole = Report.median(ours);
        double statements = Report.median(theirs);
        report.row("bare: the statements of a check", statements, "1");
        report.row("check of %,d names, %d statements".formatted(NAMES, sent.stream().filter(one -> !one.commits())
                .count()), whole, "%.2f x".formatted(whole / statements));
        plans.ofReads("award check", () -> ask(register, candidates));
    }

    private static AwardCheck ask(Register register, List<Candidate> candidates) {
        return register.university.bean(AwardChecks.class).ask(register.university.by("league-head"),
                register.university.unit("TW"), "年度评优", candidates).check().orElseThrow();
    }

    /** Sends what was read again, and reads every cell. */
    private static void reads(Connection connection, List<Sent> sent) throws SQLException {
        for (Sent one : sent) {
            if (one.writes() || one.commits()) {
                continue;
            }
            try (PreparedStatement statement = connection.prepareStatement(one.sql())) {
                for (var binding : one.bindings()) {
                    if (binding.value() == null) {
                        statement.setNull(binding.index(), binding.type());
                    } else {
                        statement.setObject(binding.index(), binding.value());
                    }
                }
                try (ResultSet rows = statement.executeQuery()) {
                    int columns = rows.getMetaData().getColumnCount();
                    while (rows.next()) {
                        for (int i = 1; i <= columns; i++) {
                            rows.getObject(i);
                        }
                    }
                }
            }
        }
    }

    private void lists(Register register, Plans plans) throws Exception {
        double page = median(() -> register.house.sql().sql("select * from conduct.measure order by id desc limit 51")
                .query().listOfRows());
        report.row("bare: a page of measures", page, "1");
        var measures = register.university.bean(Measures.class);
        row(register, plans, "about me", page,
                () -> measures.page(register.university.by("custodian"), Whose.ABOUT_ME, null));
        if (measures.page(register.university.by("custodian2"), Whose.IN_HANDS, null).size() != Measures.PAGE + 1) {
            throw new IllegalStateException("nothing in hands");
        }
        row(register, plans, "in my hands", page,
                () -> measures.page(register.university.by("custodian2"), Whose.IN_HANDS, null));
        row(register, plans, "award bars", page,
                () -> measures.page(register.university.by("clerk"), Whose.BARS, null));
        UUID middle = register.house.sql().sql("select id from conduct.measure where part <> 'MEMBER' order by id "
                + "offset :half limit 1").param("half", MEASURES / 20)
                .query((row, _) -> row.getObject(1, UUID.class)).single();
        row(register, plans, "award bars, from the middle", page,
                () -> measures.page(register.university.by("clerk"), Whose.BARS, middle));
        row(register, plans, "numbers of 24 months", page,
                () -> measures.counts(register.university.by("clerk"), LocalDate.now().minusMonths(24)));
        row(register, plans, "to be forgotten: none", page, () -> register.university.bean(ForgetMeasures.class)
                .forget(Act.bySystem(House.now())));
    }

    private void row(Register register, Plans plans, String name, double bare, Recorder.Work work) throws Exception {
        long statements = plans.of(name, work).size();
        double taken = median(work);
        report.row(name + ", " + statements + " statements", taken, "%.1f x".formatted(taken / bare));
    }

    private static double median(Recorder.Work work) throws Exception {
        double[] taken = new double[TIMES];
        for (int i = 0; i < TIMES; i++) {
            long before = System.nanoTime();
            work.run();
            taken[i] = (System.nanoTime() - before) / 1e6;
        }
        return Report.median(taken);
    }

    /** One in ten is an award bar; every twentieth candidate has one that lasts, all others are over, and a few are about who looks. */
    private static void fill(JdbcClient owner, Register register) {
        owner.sql("""
                insert into directory.person (id, number, name, pinyin, kind)
                select gen_random_uuid(), 'S' || (100000 + n), '学生' || n, 'xuesheng', 'STUDENT' from generate_series(1, :names * 2) n
                """).param("names", NAMES).update();
        owner.sql("""
                insert into conduct.measure (id, number, stage, account_id, part, person_id, violation, happened_on, summary,
                    opened_by, opened_at, facts, evidence, intended, told_on, told_by, hear_until, decided, decided_on, reasons,
                    served_on, served_by, appeal_by, until)
                select uuidv7(make_interval(secs => m - 20000000)), '2026-' || lpad(m::text, 6, '0'), 'SERVED', a.id,
                    case when m % 10 = 0 then 'CUSTODIAN' else 'MEMBER' end,
                    case when m % 1000 = 1 then :me else p.id end, 'attack', current_date - 100, repeat('经过。', 60), :by,
                    now(), repeat('事实。', 60), repeat('证据。', 20), case when m % 10 = 0 then 'AWARD_BAR' else 'WARNING' end,
                    current_date - 90, 'SYSTEM', current_date - 85, case when m % 10 = 0 then 'AWARD_BAR' else 'WARNING' end,
                    current_date - 80, repeat('理由。', 40), current_date - (m % 700)::int, 'SYSTEM', current_date - 60,
                    case when lasts then current_date + 200 else current_date - 10 end
                from generate_series(1, :measures) m
                cross join lateral (select m % 10 = 0 and m <= :names / 2 as lasts) l
                join (select id, row_number() over (order by id) n from registry.account) a on a.n = 1 + (m + m / 200) % 200
                join directory.person p on p.number = 'S' || case when lasts then 100000 + m * 2
                    else 100000 + :names + m % :names + 1 end
                """).param("measures", MEASURES).param("names", NAMES).param("me", register.university.id("custodian"))
                .param("by", register.university.id("custodian2")).update();
    }
}
