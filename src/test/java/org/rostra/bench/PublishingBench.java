package org.rostra.bench;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rostra.directory.Units;
import org.rostra.publishing.PostFilter;
import org.rostra.publishing.PostKind;
import org.rostra.publishing.Posts;
import org.rostra.publishing.joint.Joint;
import org.rostra.publishing.joint.JointOrder;
import org.rostra.publishing.joint.JointReleases;
import org.rostra.publishing.joint.JointReleases.Wanted;
import org.rostra.publishing.joint.Occasion;
import org.rostra.publishing.joint.Reach;
import org.rostra.security.House;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An order that a thousand accounts owe, beside the bare rows; and the lists of a hundred thousand posts. */
@Tag("bench")
class PublishingBench {
    private static final int ACCOUNTS = Report.setting("accounts", 1_500);
    private static final int POSTS = Report.setting("posts", 100_000);

    @Test
    void releases() throws Exception {
        try (var register = new Register(ACCOUNTS)) {
            register.university.on("2026-12-01");
            order(register);
            register.database.vacuum();
            JointOrder order = order(register);
            int owed = register.university.bean(Joint.class).board(order).all();
            JdbcClient owner = JdbcClient.create(register.database.owner());
            double bare = bare(owner, order);
            long before = System.nanoTime();
            var board = register.university.bean(Joint.class).board(order);
            double read = millis(before);
            var report = new Report("publishing", "An order owed by %,d accounts, %,d posts".formatted(owed, POSTS));
            report.head("work", "ms", "beside the bare rows");
            report.row("the same rows, copied", bare, "1");
            report.row("approved: deliveries, duties, ledger", taken, "%.2f x".formatted(taken / bare));
            report.row("board of " + board.shares().size() + " shares", read, "");
            posts(owner, register);
            register.database.vacuum();
            var plans = new Plans(register);
            for (Posts.Whose whose : Posts.Whose.values()) {
                list(register, plans, report, whose, "", PostFilter.NONE);
            }
            var root = register.university.bean(Units.class).findRoot().orElseThrow().id();
            var college = register.university.unit("BIZ");
            for (var one : Map.of("rare word", new PostFilter(null, null, "第77777篇"),
                    "no such word", new PostFilter(null, null, "没有"), "rare kind", new PostFilter(null,
                            PostKind.CHARITY, ""),
                    "a college", new PostFilter(college, null, ""),
                    "the whole institution", new PostFilter(root, null, ""),
                    "the whole institution, no such word", new PostFilter(root, PostKind.CHARITY, "没有")).entrySet()) {
                list(register, plans, report, Posts.Whose.RELEASED, ", " + one.getKey(), one.getValue());
            }
            plans.of("deliveries, waiting", () -> register.university.bean(Joint.class).page(order,
                    org.rostra.publishing.joint.Delivery.State.WAITING, null));
            plans.of("board", () -> register.university.bean(Joint.class).board(order));
            plans.write("publishing-plans.txt");
            report.write();
        }
    }

    private static void list(Register register, Plans plans, Report report, Posts.Whose whose, String asked,
            PostFilter filter) throws Exception {
        var posts = register.university.bean(Posts.class);
        plans.of("posts " + whose + asked, () -> posts.page(register.university.by("clerk"), whose, filter, null));
        long before = System.nanoTime();
        for (int i = 0; i < 20; i++) {
            posts.page(register.university.by("clerk"), whose, filter, null);
        }
        report.row("list of posts, " + whose + asked, millis(before) / 20, "");
    }

    private double taken;

    private JointOrder order(Register register) {
        var wanted = new Wanted(Occasion.CRISIS, new JointOrder.Text("通告", "停课一天。", ""), false,
                new Reach(List.of(), List.of(), List.of()),
                new JointOrder.Window(House.now(), House.now().plus(Duration.ofHours(6))));
        JointOrder order = register.university.bean(JointReleases.class).order(register.university.by("clerk"), wanted);
        var file = register.university.bean(Joint.class).file(order).orElseThrow();
        long before = System.nanoTime();
        register.university.approve("publicity-head", file);
        taken = millis(before);
        return register.university.bean(Joint.class).getFor(register.university.by("clerk"), order.id());
    }

    private static double bare(JdbcClient owner, JointOrder order) {
        owner.sql("create schema bare").update();
        double all = 0;
        for (String[] one : new String[][]{{"publishing.delivery", "order_id = :order"},
                {"duty.duty", "task = 'joint.deliver' and subject_id in (select id from publishing.delivery "
                        + "where order_id = :order)"}}) {
            String copy = "bare." + one[0].replace('.', '_');
            owner.sql("create table " + copy + " (like " + one[0] + " including all)").update();
            long before = System.nanoTime();
            owner.sql("insert into " + copy + " select * from " + one[0] + " where " + one[1])
                    .param("order", order.id())
                    .update();
            all += millis(before);
        }
        return all;
    }

    private static void posts(JdbcClient owner, Register register) {
        owner.sql("""
                with a as (select id, unit_id, row_number() over (order by id) as n from registry.account
                        where unit_id is not null),
                p as (insert into publishing.post (id, state, account_id, unit_id, applicant_id, created_at, title_key, answers)
                    select uuidv7(), (array['UNDER_REVIEW', 'APPROVED', 'RELEASED', 'RELEASED', 'RELEASED'])[1 + m % 5],
                        a.id, a.unit_id, case when m % 100 = 0 then :clerk else :custodian end, now() - m * interval '1 minute',
                        '关于开展学生活动的通知第' || m || '篇',
                        case when m % 1000 = 0 then '{"kind": ["charity"]}' else '{}' end::jsonb
                    from generate_series(1, :posts) m join a on a.n = 1 + m % (select count(*) from a)
                    returning id, account_id),
                t as (insert into publishing.target (post_id, account_id) select id, account_id from p)
                insert into publishing.wording (post_id, version, title, body, written_by, written_at)
                select id, 1, '标题', repeat('正文。', 200), :clerk, now() from p
                """).param("clerk", register.university.id("clerk"))
                .param("custodian", register.university.id("custodian"))
                .param("posts", POSTS).update();
    }

    private static double millis(long before) {
        return (System.nanoTime() - before) / 1e6;
    }
}
