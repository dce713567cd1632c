package org.rostra.registry.campaign;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The accounts for which a unit answers in a campaign, and what it says of each. */
@Component
class AnswerTable {
    /** The accounts that a campaign asks about. */
    static final String ASKED = """
            a.state <> 'DRAFT' and a.state in ('TO_BE_FILED', 'RUNNING', 'SUSPENDED', 'CLOSING')
                and (cardinality(cast(:platforms as text[])) = 0 or a.platform = any(:platforms))
                and (cardinality(cast(:tiers as int[])) = 0 or a.tier = any(:tiers))
            """;
    /** Those at and below the unit, but for those of a unit further down that is asked itself. */
    private static final String ITS = """
            from directory.unit_shown u join registry.account a on a.unit_id = u.id
            where u.path @> array[cast(:unit as uuid)] and not exists (
                    select from registry.reply o where o.campaign_id = :campaign and o.unit_id = any(u.path)
                        and array_position(u.path, o.unit_id) > array_position(u.path, cast(:unit as uuid)))
                and """ + " " + ASKED;

    private final JdbcClient sql;

    AnswerTable(JdbcClient sql) {
        this.sql = sql;
    }

    /** The accounts of a page, by name, from behind one of them on. */
    List<UUID> accounts(Campaign campaign, UUID unit, @Nullable UUID after, int limit) {
        return its("select a.id " + ITS + """
                 and (cast(:after as uuid) is null
                    or (a.pinyin, a.id) > (select pinyin, id from registry.account where id = :after))
                order by a.pinyin, a.id limit :limit
                """, campaign, unit).param("after", after).param("limit", limit)
                .query((row, _) -> row.getObject(1, UUID.class)).list();
    }

    long count(Campaign campaign, UUID unit) {
        return its("select count(*) " + ITS, campaign, unit).query(Long.class).single();
    }

    /** Those for which the unit has not answered yet, a bounded number. */
    List<UUID> unanswered(Campaign campaign, Reply reply, int limit) {
        return its("select a.id " + ITS + """
                 and not exists (select from registry.reply_account r
                    where r.reply_id = :reply and r.account_id = a.id)
                order by a.id limit :limit
                """, campaign, reply.unit()).param("reply", reply.id()).param("limit", limit)
                .query((row, _) -> row.getObject(1, UUID.class)).list();
    }

    /** Of these accounts those for which the unit answers. */
    List<UUID> among(Campaign campaign, UUID unit, Collection<UUID> accounts) {
        return its("select a.id " + ITS + " and a.id = any(:ids)", campaign, unit)
                .param("ids", accounts.toArray(UUID[]::new)).query((row, _) -> row.getObject(1, UUID.class)).list();
    }

    void answer(UUID reply, Map<UUID, AccountAnswer> answers) {
        sql.sql("""
                insert into registry.reply_account (reply_id, account_id, answer)
                select :reply, n.account, n.answer from unnest(:accounts, :answers::text[]) as n (account, answer)
                on conflict (reply_id, account_id) do update set answer = excluded.answer
                """).param("reply", reply).param("accounts", answers.keySet().toArray(UUID[]::new))
                .param("answers", answers.values().stream().map(AccountAnswer::name).toArray(String[]::new)).update();
    }

    void forget(UUID reply) {
        sql.sql("delete from registry.reply_account where reply_id = :reply").param("reply", reply).update();
    }

    Map<UUID, AccountAnswer> of(UUID reply, Collection<UUID> accounts) {
        Map<UUID, AccountAnswer> answers = new HashMap<>();
        sql.sql("""
                select account_id, answer from registry.reply_account
                where reply_id = :reply and account_id = any(:accounts)
                """).param("reply", reply).param("accounts", accounts.toArray(UUID[]::new)).query(row -> {
            answers.put(row.getObject(1, UUID.class), AccountAnswer.valueOf(row.getString(2)));
        });
        return answers;
    }

    Map<UUID, Map<AccountAnswer, Long>> counts(Collection<UUID> replies) {
        Map<UUID, Map<AccountAnswer, Long>> counts = new HashMap<>();
        sql.sql("""
                select reply_id, answer, count(*) from registry.reply_account where reply_id = any(:replies)
                group by reply_id, answer
                """).param("replies", replies.toArray(UUID[]::new)).query(row -> {
            counts.computeIfAbsent(row.getObject(1, UUID.class), _ -> new EnumMap<>(AccountAnswer.class))
                    .put(AccountAnswer.valueOf(row.getString(2)), row.getLong(3));
        });
        return counts;
    }

    int answered(UUID reply) {
        return sql.sql("select count(*) from registry.reply_account where reply_id = :reply").param("reply", reply)
                .query(Integer.class).single();
    }

    private JdbcClient.StatementSpec its(String text, Campaign campaign, UUID unit) {
        return sql.sql(text).param("campaign", campaign.id()).param("unit", unit)
                .param("platforms", campaign.platforms().toArray(String[]::new))
                .param("tiers", campaign.tiers().toArray(Integer[]::new));
    }
}
