package org.rostra.paper;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rostra.University;
import org.rostra.ledger.Act;
import org.rostra.registry.Account;
import org.rostra.review.ConfirmReview;
import org.rostra.review.FailReview;
import org.rostra.review.JudgeReviews;
import org.rostra.review.OpenReviews;
import org.rostra.review.Review;
import org.rostra.review.ReviewRounds;
import org.rostra.review.ReviewYear;
import org.rostra.review.Reviews;
import org.rostra.review.Seen;
import org.rostra.review.SignReviews;
import org.rostra.security.House;

/** A December in which one account fails, one has to put something right, and some take no part. */
final class ReviewedAccounts {
    static final String LONG = "湖南财政经济学院数智赋能新文科建设与校园新媒体协同育人创新实践研究中心官方号䶮𬭎㛃";
    static final String WHY = "全年发布商业推广 12 条，经核实超出备案的发布范围，监管员提醒后仍未停止";
    static final String STATEMENT = "推广内容由学生误发，已全部删除，并对管理员作了培训";
    static final String REASONS = "删除属实，但提醒后仍发布 5 条，超出范围持续半年以上";
    static final String WHAT = "更换与单位不符的头像，补充简介中的联系方式";

    private final House house;
    private final University school;
    private int number;

    ReviewedAccounts(House house, University school) {
        this.house = house;
        this.school = school;
    }

    UUID account(String name, String unit, String custodian) {
        UUID id = UUID.randomUUID();
        number++;
        house.sql().sql("""
                insert into registry.account (id, state, name, name_key, pinyin, platform, canonical_id, unit_id, body,
                    tier, filing_number, filed_on, changed_at)
                values (:id, 'RUNNING', :name, :name, :name, 'weibo', :canonical, :unit, 'COLLEGE', 2, :filing,
                    '2024-03-01', now())
                """).param("id", id).param("name", name).param("canonical", "w" + number)
                .param("unit", school.unit(unit)).param("filing", "2-T-" + number).update();
        house.sql().sql("insert into registry.custody (id, account_id, person_id, from_on) "
                + "values (gen_random_uuid(), :account, :person, '2024-03-01')").param("account", id)
                .param("person", school.id(custodian)).update();
        return id;
    }

    ReviewYear open() {
        school.on("2026-12-01");
        ReviewYear year = school.bean(OpenReviews.class).open(school.by("clerk"), 2026);
        school.bean(ReviewRounds.class).enter(() -> Act.bySystem(House.now()), year);
        return year;
    }

    Review of(UUID account) {
        return school.bean(Reviews.class).ofAccount(account).getFirst();
    }

    Seen seen(UUID account) {
        return new Seen(of(account).id(), of(account).version());
    }

    void sign(UUID account) {
        school.bean(ConfirmReview.class).unchanged(school.by("custodian"), List.of(of(account).id()));
        school.bean(SignReviews.class).sign(school.by("dean"), List.of(seen(account)), Map.of());
    }

    void intend(UUID account) {
        sign(account);
        school.bean(FailReview.class).intend(school.by("clerk"), seen(account), WHY);
    }

    void fail(UUID account) {
        school.bean(FailReview.class).state(school.by("custodian"), of(account).id(), STATEMENT);
        school.bean(FailReview.class).fail(school.by("publicity-head"), seen(account), REASONS);
    }

    void rectify(UUID account) {
        sign(account);
        school.bean(JudgeReviews.class).rectify(school.by("clerk"), seen(account), WHAT);
    }

    void absent(UUID account) {
        school.bean(JudgeReviews.class).absent(school.by("clerk"), seen(account), "逾期没有确认");
    }

    Account register(UUID account) {
        return school.bean(org.rostra.registry.Register.class).get(account);
    }
}
