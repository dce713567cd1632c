package org.rostra.registry.campaign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rostra.directory.Seat;
import org.rostra.ledger.Act;
import org.rostra.registry.campaign.Reply.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ReplyTable {
    private final JdbcClient sql;

    ReplyTable(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(List<Reply> replies) {
        sql.sql("""
                insert into registry.reply (id, campaign_id, unit_id, place, seat, state)
                select r.id, r.campaign, r.unit, r.place, r.seat, 'OPEN'
                from unnest(:ids, :campaigns, :units, :places::int[], :seats::text[]) as r (id, campaign, unit, place, seat)
                """).param("ids", replies.stream().map(Reply::id).toArray(UUID[]::new))
                .param("campaigns", replies.stream().map(Reply::campaign).toArray(UUID[]::new))
                .param("units", replies.stream().map(Reply::unit).toArray(UUID[]::new))
                .param("places", replies.stream().map(Reply::place).toArray(Integer[]::new))
                .param("seats", replies.stream().map(one -> one.seat().key()).toArray(String[]::new)).update();
    }

    Optional<Reply> find(UUID id) {
        return sql.sql("select * from registry.reply where id = :id").param("id", id).query(ReplyTable::reply)
                .optional();
    }

    Optional<Reply> lock(UUID id) {
        return sql.sql("select * from registry.reply where id = :id for update").param("id", id)
                .query(ReplyTable::reply).optional();
    }

    List<Reply> list(Collection<UUID> ids) {
        return sql.sql("select * from registry.reply where id = any(:ids)").param("ids", ids.toArray(UUID[]::new))
                .query(ReplyTable::reply).list();
    }

    /** What the seats were asked, the latest first. */
    List<Reply> ofSeats(Collection<Seat> seats, int limit) {
        return sql.sql("select * from registry.reply where seat = any(:seats) order by id desc limit :limit")
                .param("seats", seats.stream().map(Seat::key).toArray(String[]::new)).param("limit", limit)
                .query(ReplyTable::reply).list();
    }

    /** The units of a campaign in the order of the tree, from behind a place on. */
    List<Reply> board(UUID campaign, Collection<State> states, int after, int limit) {
        return sql.sql("""
                select * from registry.reply where campaign_id = :campaign and place > :after and state = any(:states)
                order by place limit :limit
                """).param("campaign", campaign).param("after", after).param("states", names(states))
                .param("limit", limit).query(ReplyTable::reply).list();
    }

    /** How many units of each campaign stand so. */
    record Count(UUID campaign, State state, long units, long accounts) {}

    List<Count> counts(Collection<UUID> campaigns) {
        return sql.sql("""
                select campaign_id, state, count(*), sum(answered) from registry.reply
                where campaign_id = any(:campaigns) group by campaign_id, state
                """).param("campaigns", campaigns.toArray(UUID[]::new))
                .query((row, _) -> new Count(row.getObject(1, UUID.class), State.valueOf(row.getString(2)),
                        row.getLong(3), row.getLong(4)))
                .list();
    }

    void save(Act act, UUID id, State state, int answered) {
        sql.sql("""
                update registry.reply set state = :state, answered = :answered, replied_by = :by, replied_at = :at
                where id = :id
                """).param("id", id).param("state", state.name()).param("answered", answered)
                .param("by", act.person().orElse(null)).param("at", utc(act.at())).update();
    }

    /** Marks those that have not answered and were not urged on the day; gives their ids. */
    List<UUID> urge(UUID campaign, LocalDate on) {
        return sql.sql("""
                update registry.reply set urged_on = :on
                where campaign_id = :campaign and state = 'OPEN' and (urged_on is null or urged_on < :on) returning id
                """).param("campaign", campaign).param("on", on).query((row, _) -> row.getObject(1, UUID.class)).list();
    }

    void reseat(Seat from, Seat to) {
        sql.sql("update registry.reply set seat = :to where seat = :from").param("from", from.key())
                .param("to", to.key()).update();
    }

    private static String[] names(Collection<State> states) {
        return states.stream().map(State::name).toArray(String[]::new);
    }

    /** The states in which such units are. */
    static List<State> of(Look look) {
        return switch (look) {
            case OPEN, LATE -> List.of(State.OPEN);
            case ZERO -> List.of(State.ZERO);
            case GIVEN -> List.of(State.GIVEN);
        };
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static Reply reply(ResultSet row, int number) throws SQLException {
        OffsetDateTime at = row.getObject("replied_at", OffsetDateTime.class);
        return new Reply(row.getObject("id", UUID.class), row.getObject("campaign_id", UUID.class),
                row.getObject("unit_id", UUID.class), row.getInt("place"), Seat.parse(row.getString("seat")),
                State.valueOf(row.getString("state")), row.getInt("answered"),
                row.getObject("replied_by", UUID.class), at == null ? null : at.toInstant(),
                row.getObject("urged_on", LocalDate.class));
    }
}
