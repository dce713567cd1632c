package org.rostra.connectors.connection;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.connectors.wechat.Progress;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ProgressTable {
    private final JdbcClient sql;

    ProgressTable(JdbcClient sql) {
        this.sql = sql;
    }

    /** A step as its columns. */
    private record Row(String step, @Nullable String draft, @Nullable String publication,
            @Nullable OffsetDateTime since, @Nullable String link) {
        static Row of(Progress progress) {
            return switch (progress) {
                case Progress.Nothing _ -> new Row("NOTHING", null, null, null, null);
                case Progress.Drafting(Instant since) -> new Row("DRAFTING", null, null, utc(since), null);
                case Progress.Drafted(String draft) -> new Row("DRAFTED", draft, null, null, null);
                case Progress.Submitting(String draft, Instant since) -> new Row("SUBMITTING", draft, null, utc(since),
                        null);
                case Progress.Submitted(String draft, String publication) -> new Row("SUBMITTED", draft, publication,
                        null, null);
                case Progress.Out(URI link) -> new Row("OUT", null, null, null, link.toString());
            };
        }
    }

    /** What the database keeps of an instant, so that it is found again. */
    private static OffsetDateTime utc(Instant at) {
        return at.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    Progress of(String key) {
        return sql.sql("select * from connectors.progress where key = :key").param("key", key)
                .query(ProgressTable::progress).optional().orElse(new Progress.Nothing());
    }

    /** From one step to the next, if nobody was faster. */
    boolean advance(UUID account, String key, Progress from, Progress to) {
        Row next = Row.of(to);
        Row now = Row.of(from);
        boolean first = from instanceof Progress.Nothing && sql.sql("""
                insert into connectors.progress (key, account_id, step, draft, publication, since, link)
                values (:key, :account, :step, :draft, :publication, :since, :link) on conflict (key) do nothing
                """).param("key", key).param("account", account).param("step", next.step)
                .param("draft", next.draft).param("publication", next.publication).param("since", next.since)
                .param("link", next.link).update() == 1;
        return first || sql.sql("""
                update connectors.progress set step = :step, draft = :draft, publication = :publication,
                    since = :since, link = :link
                where key = :key and step = :was and draft is not distinct from :wasDraft
                    and publication is not distinct from :wasPublication
                    and since is not distinct from cast(:wasSince as timestamptz)
                """).param("key", key).param("step", next.step).param("draft", next.draft)
                .param("publication", next.publication).param("since", next.since).param("link", next.link)
                .param("was", now.step).param("wasDraft", now.draft).param("wasPublication", now.publication)
                .param("wasSince", now.since).update() == 1;
    }

    /** Two accounts may have publications of one name. */
    Optional<String> keyOf(UUID account, String publication) {
        return sql.sql("select key from connectors.progress where account_id = :account and publication = :publication")
                .param("account", account).param("publication", publication).query(String.class).optional();
    }

    private static Progress progress(ResultSet row, int number) throws SQLException {
        return switch (row.getString("step")) {
            case "DRAFTING" -> new Progress.Drafting(since(row));
            case "DRAFTED" -> new Progress.Drafted(row.getString("draft"));
            case "SUBMITTING" -> new Progress.Submitting(row.getString("draft"), since(row));
            case "SUBMITTED" -> new Progress.Submitted(row.getString("draft"), row.getString("publication"));
            case "OUT" -> new Progress.Out(URI.create(row.getString("link")));
            default -> new Progress.Nothing();
        };
    }

    private static Instant since(ResultSet row) throws SQLException {
        return row.getObject("since", OffsetDateTime.class).toInstant();
    }
}
