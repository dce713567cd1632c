package org.rostra.publishing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.registry.Answers;
import org.rostra.registry.Json;
import org.rostra.text.Normalised;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Posts with their targets and their text as it reads now. */
@Component
class PostTable {
    private static final String SELECT = """
            select p.*, w.version, w.title, w.body, w.written_by, w.written_at, w.stage,
                array(select t.account_id from publishing.target t where t.post_id = p.id order by t.account_id) as targets
            from publishing.post p join lateral (select * from publishing.wording w where w.post_id = p.id
                order by w.version desc limit 1) w on true
            """;

    private final JdbcClient sql;

    PostTable(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(Post post) {
        sql.sql("""
                insert into publishing.post (id, state, account_id, unit_id, applicant_id, answers, wished_at, created_at,
                    title_key)
                values (:id, :state, :account, :unit, :applicant, cast(:answers as jsonb), :wished, :created,
                    :title)
                """).param("id", post.id()).param("state", post.state().name()).param("account", post.account())
                .param("unit", post.unit()).param("applicant", post.applicant())
                .param("answers", Json.write(post.answers().values())).param("wished", utc(post.wished()))
                .param("created", utc(post.created())).param("title", Normalised.text(post.wording().title())).update();
        sql.sql("insert into publishing.target (post_id, account_id) select :id, unnest(cast(:targets as uuid[]))")
                .param("id", post.id()).param("targets", post.targets().toArray(UUID[]::new)).update();
        write(post.id(), post.wording());
    }

    void write(UUID post, Wording one) {
        sql.sql("""
                with titled as (update publishing.post set title_key = :key where id = :post and title_key <> :key)
                insert into publishing.wording (post_id, version, title, body, written_by, written_at, stage)
                values (:post, :version, :title, :body, :by, :at, :stage)
                """).param("post", post).param("version", one.version()).param("title", one.title())
                .param("key", Normalised.text(one.title())).param("body", one.body()).param("by", one.by())
                .param("at", utc(one.at())).param("stage", one.stage())
                .update();
    }

    /** A draft is written over; what somebody else saw is not. */
    void rewrite(UUID post, Wording one) {
        sql.sql("""
                with titled as (update publishing.post set title_key = :key where id = :post and title_key <> :key)
                update publishing.wording set title = :title, body = :body, written_at = :at
                where post_id = :post and version = :version
                """).param("post", post).param("version", one.version()).param("title", one.title())
                .param("key", Normalised.text(one.title())).param("body", one.body()).param("at", utc(one.at()))
                .update();
    }

    void answer(UUID post, Answers answers, @Nullable Instant wished) {
        sql.sql("update publishing.post set answers = cast(:answers as jsonb), wished_at = :wished where id = :id")
                .param("id", post).param("answers", Json.write(answers.values())).param("wished", utc(wished)).update();
    }

    void move(UUID post, PostState state, @Nullable Instant approved) {
        sql.sql("update publishing.post set state = :state, approved_at = coalesce(:approved, approved_at) where id = :id")
                .param("id", post).param("state", state.name()).param("approved", utc(approved)).update();
    }

    Optional<Post> find(UUID id) {
        return sql.sql(SELECT + " where p.id = :id").param("id", id).query(PostTable::post).optional();
    }

    Optional<Post> lock(UUID id) {
        return sql.sql("select id from publishing.post where id = :id for update").param("id", id).query(UUID.class)
                .optional().flatMap(this::find);
    }

    List<Post> list(Collection<UUID> ids) {
        return sql.sql(SELECT + " where p.id = any(:ids)").param("ids", ids.toArray(UUID[]::new))
                .query(PostTable::post).list();
    }

    /** A page of one person's, the latest first. */
    List<Post> of(UUID applicant, @Nullable UUID before, int limit) {
        return sql.sql(SELECT + """
                 where p.applicant_id = :applicant and (cast(:before as uuid) is null or p.id < :before)
                order by p.id desc limit :limit
                """).param("applicant", applicant).param("before", before).param("limit", limit)
                .query(PostTable::post).list();
    }

    /** A page of what is meant for these accounts and was put up, the latest first. */
    List<Post> on(Collection<UUID> accounts, @Nullable UUID before, int limit) {
        return sql.sql(SELECT + """
                 where p.id in (select t.post_id from publishing.target t where t.account_id = any(:accounts)
                    and (cast(:before as uuid) is null or t.post_id < :before))
                    and p.state <> 'DRAFT' order by p.id desc limit :limit
                """).param("accounts", accounts.toArray(UUID[]::new)).param("before", before).param("limit", limit)
                .query(PostTable::post).list();
    }

    /** A page of all in a state that are asked for, the latest first; of many units each one's latest are looked at. */
    List<Post> in(PostState state, PostFilter filter, @Nullable UUID before, int limit) {
        String some = """
                select p.id from publishing.post p where p.state = :state
                    and (cast(:before as uuid) is null or p.id < :before)
                """ + (filter.kind() == null ? "" : " and p.kind = :kind")
                + (filter.title().isBlank() ? "" : " and position(:title in p.title_key) > 0");
        String latest = " order by id desc limit :limit";
        String ids = filter.unit() == null
                ? some + latest
                : "select one.id from directory.unit_shown u cross join lateral (" + some + " and p.unit_id = u.id"
                        + latest + ") one where u.path && array[cast(:unit as uuid)]" + latest;
        return sql.sql(SELECT + " where p.id in (" + ids + ") order by p.id desc").param("state", state.name())
                .param("before", before).param("limit", limit)
                .param("kind", filter.kind() == null ? null : filter.kind().id())
                .param("title", Normalised.text(filter.title())).param("unit", filter.unit())
                .query(PostTable::post).list();
    }

    /** Ended posts from before an instant, at most so many, with all that hangs on them; these they were. */
    List<UUID> forget(Instant before, int limit) {
        return sql.sql("""
                delete from publishing.post where id in (select id from publishing.post
                    where created_at < :before and state not in ('UNDER_REVIEW') order by id limit :limit) returning id
                """).param("before", utc(before)).param("limit", limit).query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    List<Wording> wordings(UUID post) {
        return sql.sql("select * from publishing.wording where post_id = :post order by version").param("post", post)
                .query(PostTable::wording).list();
    }

    private static Post post(ResultSet row, int number) throws SQLException {
        return new Post(row.getObject("id", UUID.class), PostState.valueOf(row.getString("state")),
                row.getObject("account_id", UUID.class),
                Arrays.stream((Object[]) row.getArray("targets").getArray()).map(UUID.class::cast).toList(),
                row.getObject("unit_id", UUID.class), row.getObject("applicant_id", UUID.class),
                new Answers(Json.readLists(row.getString("answers"))), instant(row, "wished_at"),
                Objects.requireNonNull(instant(row, "created_at")), instant(row, "approved_at"), wording(row, number));
    }

    private static Wording wording(ResultSet row, int number) throws SQLException {
        return new Wording(row.getInt("version"), row.getString("title"), row.getString("body"),
                row.getObject("written_by", UUID.class), Objects.requireNonNull(instant(row, "written_at")),
                row.getString("stage"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
