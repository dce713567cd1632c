package org.rostra.bench;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rostra.TestDatabase;
import org.rostra.University;
import org.rostra.ledger.Act;
import org.rostra.review.OpenReviews;
import org.rostra.review.ReviewRounds;
import org.rostra.review.group.AnswerGroups;
import org.rostra.review.group.Choice;
import org.rostra.review.group.FollowGroups;
import org.rostra.review.group.GroupFilter;
import org.rostra.review.group.GroupList;
import org.rostra.review.group.GroupLists;
import org.rostra.review.group.ShownGroup;
import org.rostra.review.group.UnitAnswer;
import org.rostra.security.House;

/** Units' lists over 100,000 groups: entered, shown and answered by the screen, and looked at every hour. */
@Tag("bench")
class GroupListsBench {
    private static final int GROUPS = Report.setting("groups", 100_000);

    @Test
    void lists() throws Exception {
        TestDatabase database = TestDatabase.fresh();
        try (House house = House.on(database)) {
            var university = new University(house);
            university.on("2026-12-01");
            plant(house, university);
            database.vacuum();
            var year = university.bean(OpenReviews.class).open(university.by("clerk"), 2026);
            double entered = seconds(() -> university.bean(ReviewRounds.class)
                    .enter(() -> Act.bySystem(House.now()), year));
            database.vacuum();
            GroupLists lists = university.bean(GroupLists.class);
            GroupList list = lists.mine(university.by("dean"), 2026).getFirst().list();
            var open = new GroupFilter(UnitAnswer.OPEN, null, null);
            List<ShownGroup> screen = lists.page(university.by("dean"), list, open, null, Locale.SIMPLIFIED_CHINESE);
            double shown = seconds(() -> {
                for (int i = 0; i < 20; i++) {
                    lists.page(university.by("dean"), list, open, null, Locale.SIMPLIFIED_CHINESE);
                }
            }) / 20;
            double board = seconds(() -> lists.board(university.by("clerk"), 2026));
            double answered = seconds(() -> university.bean(AnswerGroups.class).answer(university.by("dean"), list.id(),
                    screen.stream().map(one -> new Choice(one.line().group(), one.line().version(), UnitAnswer.KEEP,
                            "")).toList()));
            double looked = seconds(() -> university.bean(FollowGroups.class).look(Act.bySystem(House.now())));
            var report = new Report("group-lists", "Lists of units over %,d groups".formatted(GROUPS));
            report.head("work", "seconds");
            report.row("entered in the lists of 50 colleges, with what they owe", "%.1f".formatted(entered));
            report.row("a screen of 30", "%.3f".formatted(shown));
            report.row("a screen of 30 answered by one act", "%.3f".formatted(answered));
            report.row("the board of all units", "%.3f".formatted(board));
            report.row("the hourly look whether all stand where they belong", "%.3f".formatted(looked));
            report.write();
        }
    }

    /** Fifty colleges of twenty classes, each with its groups. */
    private static void plant(House house, University university) {
        house.sql().sql("""
                with colleges as (
                    insert into directory.unit (id, parent_id, kind, code, name, pinyin, path, opened_on)
                    select v.id, :root, 'COLLEGE', 'K' || v.n, 'k' || v.n, 'k' || v.n, array[:root, v.id], '2020-01-01'
                    from (select gen_random_uuid() as id, n from generate_series(2, 50) n) v returning id
                ), every as (select id from colleges union all select cast(:biz as uuid)),
                classes as (
                    insert into directory.unit (id, parent_id, kind, code, name, pinyin, path, opened_on)
                    select v.id, v.college, 'CLASS', 'c' || v.id, 'c', 'c', array[:root, v.college, v.id], '2020-01-01'
                    from (select gen_random_uuid() as id, e.id as college from every e, generate_series(1, 20)) v
                    returning id)
                insert into registry.account (id, state, name, name_key, pinyin, platform, canonical_id, unit_id, body, tier,
                    changed_at)
                select gen_random_uuid(), 'RUNNING', 'g' || n, 'g' || n, 'g' || n || c.id, 'qq-group', c.id || '-' || n, c.id,
                    'CLASS', 3, now()
                from classes c, generate_series(1, :each) n
                """).param("root", university.unit("root")).param("biz", university.unit("BIZ"))
                .param("each", GROUPS / 1000).update();
    }

    private static double seconds(Runnable work) {
        long before = System.nanoTime();
        work.run();
        return (System.nanoTime() - before) / 1e9;
    }
}
