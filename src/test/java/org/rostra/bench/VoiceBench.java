package org.rostra.bench;

import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rostra.ledger.Act;
import org.rostra.security.House;
import org.rostra.voice.Claim;
import org.rostra.voice.FollowOpinion;
import org.rostra.voice.JoinOpinions;
import org.rostra.voice.Opinions;
import org.rostra.voice.WatchOpinions;
import org.rostra.voice.Whose;
import org.rostra.voice.figure.Figures;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lists of many open opinions, following one, what reads alike, and the figures; each beside a page of bare rows by their key. */
@Tag("bench")
class VoiceBench {
    private static final int OPEN = Report.setting("opinions", 10_000);
    private static final int TIMES = 50;

    private final Report report = new Report("opinions", "%,d open opinions, %,d answered".formatted(OPEN, 10 * OPEN));

    @Test
    void lists() throws Exception {
        try (var register = new Register(200)) {
            JdbcClient owner = JdbcClient.create(register.database.owner());
            fill(owner, register);
            register.database.vacuum();
            var plans = new Plans(register);
            report.head("work", "ms", "beside bare rows");
            double page = bare(register);
            report.row("bare: a page of opinions", page, "1");
            var opinions = register.university.bean(Opinions.class);
            row(register, plans, "open, by due day", page,
                    () -> opinions.page(register.university.by("clerk"), Whose.OPEN, ""));
            String middle = owner.sql("select due_on || '_' || id from voice.opinion where state <> 'ANSWERED' "
                    + "order by due_on, id offset :half limit 1").param("half", OPEN / 2).query(String.class).single();
            row(register, plans, "open, from the middle", page,
                    () -> opinions.page(register.university.by("clerk"), Whose.OPEN, middle));
            row(register, plans, "answered", page,
                    () -> opinions.page(register.university.by("clerk"), Whose.ANSWERED, ""));
            row(register, plans, "with the school leader", page,
                    () -> opinions.page(register.university.by("leader"), Whose.PAST, ""));
            row(register, plans, "asked of a unit", page,
                    () -> opinions.page(register.university.by("dean"), Whose.UNIT, ""));
            var following = register.university.bean(FollowOpinion.class);
            row(register, plans, "a wrong code", page, () -> following.look(register.university.anonymous(),
                    new Claim.ByReceipt("2026-000001", "0000-0000-0000-0000")));
            row(register, plans, "no such case", page, () -> following.look(register.university.anonymous(),
                    new Claim.ByReceipt("2026-x", "0000-0000-0000-0000")));
            row(register, plans, "late ones to be told: none", page, () -> register.university.bean(
                    WatchOpinions.class).tellLate(Act.bySystem(House.now())));
            row(register, plans, "to be forgotten: none", page, () -> register.university.bean(
                    WatchOpinions.class).forget(Act.bySystem(House.now())));
            row(register, plans, "figures of twelve months", page,
                    () -> register.university.bean(Figures.class).own(register.university.by("clerk")));
            UUID one = owner.sql("select id from voice.opinion where state <> 'ANSWERED' and not past_office "
                    + "order by id desc limit 1").query((row, _) -> row.getObject(1, UUID.class)).single();
            row(register, plans, "what reads alike, without texts", page, () -> register.university.bean(
                    JoinOpinions.class).alike(register.university.by("clerk"), one));
            plans.write("opinion-plans.txt");
            report.write();
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

    private static double bare(Register register) {
        double[] taken = new double[TIMES];
        for (int i = 0; i < TIMES; i++) {
            long before = System.nanoTime();
            register.house.sql().sql("select * from voice.opinion order by id desc limit 51").query().listOfRows();
            taken[i] = (System.nanoTime() - before) / 1e6;
        }
        return Report.median(taken);
    }

    /** Ten answered for one that is open; of those one in twenty goes past the office, one in ten is with a unit. */
    private static void fill(JdbcClient owner, Register register) {
        owner.sql("""
                insert into voice.opinion (id, number, code_mark, kind, channel, state, past_office, named, fears, complex,
                    raised_on, entered_at, due_on, cap_on, answered_at, in_time)
                select uuidv7(make_interval(secs => m - 20000000)), '2026-' || lpad(m::text, 6, '0'), decode(md5(m::text), 'hex'),
                    'COMPLAINT', 'OWN', case when m % 11 = 0 then 'RECEIVED' else 'ANSWERED' end, m % 220 = 0, false, false,
                    false, current_date, now(), current_date + 300 + (m % 40)::int, current_date + 360,
                    case when m % 11 = 0 then null else now() - m * interval '1 second' end,
                    case when m % 11 = 0 then null else true end
                from generate_series(1, :rows) m
                """).param("rows", 11 * OPEN).update();
        owner.sql("""
                insert into voice.routing (id, opinion_id, unit_id, state, asked_at)
                select gen_random_uuid(), id, :unit, 'ASKED', now() from voice.opinion
                where state = 'RECEIVED' and not past_office and right(number, 1) = '1'
                """).param("unit", register.university.unit("BIZ")).update();
        for (String type : new String[]{"opinion.complaint-received", "opinion.answered-in-time"}) {
            owner.sql("""
                    insert into ledger.event (id, subject_kind, subject_id, version, previous, type, operation_id, actor,
                        happened_at, entered_at, content, leaf)
                    select gen_random_uuid(), 'opinion', id, :version, '', :type, gen_random_uuid(), 'anonymous', :at, :at,
                        '', '' from voice.opinion where :version = 1 or state = 'ANSWERED'
                    """).param("version", type.endsWith("received") ? 1 : 2).param("type", type)
                    .param("at", House.now().atOffset(java.time.ZoneOffset.UTC)).update();
        }
    }
}
