package org.rostra.bench;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rostra.TestDatabase;
import org.rostra.University;
import org.rostra.groups.GroupKind;
import org.rostra.groups.RegisterGroup;
import org.rostra.groups.Registration;
import org.rostra.groups.names.CompareNames;
import org.rostra.groups.roster.MemberList;
import org.rostra.registry.Account;
import org.rostra.registry.AccountDimension;
import org.rostra.registry.AccountFilter;
import org.rostra.registry.AccountQuery;
import org.rostra.registry.AccountQuery.Order;
import org.rostra.registry.Accounts;
import org.rostra.security.House;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The list of groups beside few and many of them; and 500 members compared with a directory of 50,000. */
@Tag("bench")
class GroupsBench {
    private static final int LOOKS = Report.setting("looks", 300);
    private static final int ROUNDS = Report.setting("rounds", 3);
    private static final int PEOPLE = Report.setting("people", 50_000);

    @Test
    void lists() throws Exception {
        var report = new Report("groups", "Pages of the list of groups a second, 20 lines each");
        report.head("who and what", "3,000 groups", "30,000 groups", "many beside few");
        Map<String, Double> few = rates(3_000);
        Map<String, Double> many = rates(30_000);
        many.forEach((what, rate) -> report.row(what, few.getOrDefault(what, 0.0), rate,
                "%.2f x".formatted(rate / few.getOrDefault(what, 1.0))));
        report.write();
    }

    private static Map<String, Double> rates(int groups) throws Exception {
        TestDatabase database = TestDatabase.durable();
        try (House house = House.on(database)) {
            var university = new University(house);
            university.on("2026-11-23");
            fill(house.sql(), university, groups);
            database.vacuum();
            Map<String, Double> rates = new LinkedHashMap<>();
            rates.put("publicity clerk, all by name", rate(university, "clerk", "", Map.of()));
            rates.put("publicity clerk, waiting for the supervisor", rate(university, "clerk", "",
                    Map.of(AccountDimension.ADMITTED, "no")));
            rates.put("publicity clerk, at the line and not filed", rate(university, "clerk", "",
                    Map.of(AccountDimension.REACHED, "yes", AccountDimension.NUMBERED, "no")));
            rates.put("publicity clerk, a text", rate(university, "clerk", "通知", Map.of()));
            rates.put("head of a college with all of them", rate(university, "dean", "", Map.of()));
            rates.put("counsellor of one class", rate(university, "counsellor", "", Map.of()));
            rates.put("publicity clerk, accounts beside the groups", rate(university, "clerk", "",
                    Map.of(AccountDimension.KIND, AccountDimension.ACCOUNT)));
            return rates;
        }
    }

    private static double rate(University university, String who, String text, Map<AccountDimension, String> by) {
        Map<AccountDimension, String> asked = new EnumMap<>(Map.of(AccountDimension.KIND, AccountDimension.GROUP));
        asked.putAll(by);
        var query = new AccountQuery(new AccountFilter(text, (@Nullable UUID) null, asked, null), Order.NAME, null,
                false);
        Accounts accounts = university.bean(Accounts.class);
        double[] rounds = new double[ROUNDS];
        for (int round = -1; round < ROUNDS; round++) {
            long before = System.nanoTime();
            for (int look = 0; look < LOOKS; look++) {
                accounts.page(university.by(who), query);
            }
            if (round >= 0) {
                rounds[round] = LOOKS / ((System.nanoTime() - before) / 1e9);
            }
        }
        return Report.median(rounds);
    }

    /** Groups of 1,000 classes of the college; a third wait for their supervisors, one in ten reached the line. */
    private static void fill(JdbcClient sql, University university, int groups) {
        sql.sql("""
                insert into directory.unit (id, parent_id, kind, code, name, pinyin, path, opened_on)
                select uuidv7(), :college, 'CLASS', 'K' || n, '班级' || n, 'banji' || n, array[:root, :college, uuidv7()],
                    '2020-09-01' from generate_series(1, 1000) n
                """).param("college", university.unit("BIZ")).param("root", university.unit("root")).update();
        sql.sql("update directory.unit set path = array[:root, :college, id] where code like 'K%'")
                .param("college", university.unit("BIZ")).param("root", university.unit("root")).update();
        sql.sql("""
                insert into registry.account (id, state, name, name_key, pinyin, platform, canonical_id, unit_id, body,
                    tier, filing_number, changed_at)
                select uuidv7(), 'RUNNING', '班级' || n || '通知群', '班级' || n || '通知群', 'banji' || lpad(n::text, 6, '0'),
                    'qq-group', (100000 + n)::text, u.id, 'CLASS', 3, case when n % 20 = 0 then '3-K-' || n end,
                    now() - n * interval '1 minute'
                from generate_series(1, :groups) n
                join (select id, row_number() over (order by code) - 1 as at from directory.unit where kind = 'CLASS') u
                    on u.at = n % 1000
                """).param("groups", groups).update();
        sql.sql("""
                insert into registry.name_piece (piece, pinyin, account_id)
                select unnest(array['通知', '知群', '班级']), a.pinyin, a.id from registry.account a
                """).update();
        sql.sql("""
                insert into registry.membership (account_id, members, counted_on, reached_on, asked_on, admitted_on,
                    awaited)
                select id, 40, '2026-09-01', case when canonical_id::int % 10 = 0 then date '2026-09-01' end, '2026-09-01',
                    case when canonical_id::int % 3 > 0 then date '2026-09-02' end, canonical_id::int % 3 = 0
                from registry.account where platform = 'qq-group'
                """).update();
        sql.sql("""
                insert into registry.account (id, state, name, name_key, pinyin, platform, canonical_id, unit_id, body,
                    tier, changed_at)
                select uuidv7(), 'RUNNING', '账号' || n, '账号' || n, 'zhanghao' || n, 'weibo', 'w' || n, :unit, 'COLLEGE', 2,
                    now() from generate_series(1, 300) n
                """).param("unit", university.unit("BIZ")).update();
    }

    @Test
    void compares() throws Exception {
        TestDatabase database = TestDatabase.durable();
        try (House house = House.on(database)) {
            var university = new University(house);
            university.on("2026-11-23");
            people(house.sql(), university);
            database.vacuum();
            Account group = university.bean(RegisterGroup.class).register(university.by("student"), new Registration(
                    GroupKind.CLASS, "qq-group", "单位BIZ2401班级群", null, university.unit("BIZ2401"),
                    university.id("student"), "", "", LocalDate.parse("2026-11-01"), null, null));
            String pasted = String.join("\n", house.sql().sql("""
                    select case n % 3 when 0 then number || name when 1 then name || '-单位BIZ2401' else name end
                    from (select name, number, row_number() over (order by number) as n from directory.person
                        where number like 'B%' limit 500) p
                    """).query(String.class).list());
            double[] seconds = new double[ROUNDS * 3];
            var found = university.bean(CompareNames.class);
            for (int round = -3; round < seconds.length; round++) {
                long before = System.nanoTime();
                found.compare(university.by("student"), group, MemberList.of(pasted), Map.of());
                if (round >= 0) {
                    seconds[round] = (System.nanoTime() - before) / 1e9;
                }
            }
            var report = new Report("members-compared",
                    "500 members compared with a directory of %,d".formatted(PEOPLE));
            report.head("work", "milliseconds");
            report.row("read, asked of the database, matched (median of %d)".formatted(seconds.length),
                    Report.median(seconds) * 1000);
            report.line(found.compare(university.by("student"), group, MemberList.of(pasted), Map.of()).counts()
                    .toString());
            report.write();
        }
    }

    private static void people(JdbcClient sql, University university) {
        sql.sql("""
                insert into directory.person (id, number, name, pinyin, initials, kind, unit_id)
                select uuidv7(), case when n <= 500 then 'B' else 'C' end || lpad(n::text, 8, '0'),
                    substr('王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗', 1 + n % 20, 1)
                        || chr(19968 + (n * 7919) % 5000) || chr(19968 + (n * 4729) % 5000), 'x', 'x', 'STUDENT',
                    case when n <= 500 then :unit end
                from generate_series(1, :people) n
                """).param("people", PEOPLE).param("unit", university.unit("BIZ2401")).update();
    }
}
