package org.rostra.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.registry.Answers;
import org.rostra.registry.Json;
import org.rostra.review.Review.Concluded;
import org.rostra.review.Review.Hearing;
import org.rostra.review.Review.Rectifying;
import org.rostra.review.Review.Signed;
import org.rostra.review.Review.Told;
import org.rostra.review.dossier.Criterion;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** A review as a row. */
final class ReviewRow {
    private ReviewRow() {
    }

    static Review review(ResultSet row, int number) throws SQLException {
        return new Review(id(row, "id"), row.getInt("year"), id(row, "account_id"), id(row, "part_id"),
                row.getString("place"), row.getInt("tier"), State.valueOf(row.getString("state")),
                row.getObject("due_on", LocalDate.class), row.getInt("version"),
                new Told(new Answers(Json.readLists(row.getString("answers"))), row.getBoolean("unchanged"),
                        id(row, "confirmed_by"), at(row, "confirmed_at")),
                signed(row), criteria(row, "exceptions"), criteria(row, "advice"), hearing(row), rectifying(row),
                concluded(row));
    }

    private static @Nullable Signed signed(ResultSet row) throws SQLException {
        Instant at = at(row, "signed_at");
        return at == null ? null : new Signed(id(row, "signed_by"), at, row.getString("remark"));
    }

    private static @Nullable Hearing hearing(ResultSet row) throws SQLException {
        return id(row, "intended_by") == null
                ? null
                : new Hearing(id(row, "intended_by"), row.getObject("intended_on", LocalDate.class),
                        row.getString("intended_why"), row.getObject("heard_until", LocalDate.class),
                        row.getString("statement"), id(row, "stated_by"));
    }

    private static @Nullable Rectifying rectifying(ResultSet row) throws SQLException {
        return row.getString("rectify_what") == null
                ? null
                : new Rectifying(row.getString("rectify_what"), row.getObject("rectify_until", LocalDate.class),
                        row.getString("rectified"));
    }

    private static @Nullable Concluded concluded(ResultSet row) throws SQLException {
        Instant at = at(row, "concluded_at");
        return at == null
                ? null
                : new Concluded(Conclusion.valueOf(row.getString("conclusion")), row.getString("reasons"),
                        id(row, "concluded_by"), at);
    }

    static StatementSpec on(StatementSpec statement, Review review) {
        Optional<Signed> signed = Optional.ofNullable(review.signed());
        Optional<Concluded> end = Optional.ofNullable(review.concluded());
        StatementSpec said = statement.param("id", review.id()).param("state", review.state().name())
                .param("unchanged", review.told().unchanged()).param("confirmedBy", review.told().by())
                .param("confirmedAt", utc(review.told().at()))
                .param("signedBy", signed.map(Signed::by).orElse(null))
                .param("signedAt", utc(signed.map(Signed::at).orElse(null)))
                .param("remark", signed.map(Signed::remark).orElse(null))
                .param("exceptions", ids(review.exceptions())).param("advice", ids(review.advice()))
                .param("conclusion", end.map(one -> one.what().name()).orElse(null))
                .param("reasons", end.map(Concluded::reasons).orElse(null))
                .param("concludedBy", end.map(Concluded::by).orElse(null))
                .param("concludedAt", utc(end.map(Concluded::at).orElse(null)));
        return middle(said, Optional.ofNullable(review.hearing()), Optional.ofNullable(review.rectifying()));
    }

    private static StatementSpec middle(StatementSpec statement, Optional<Hearing> heard, Optional<Rectifying> put) {
        return statement.param("intendedBy", heard.map(Hearing::by).orElse(null))
                .param("intendedOn", heard.map(Hearing::on).orElse(null))
                .param("intendedWhy", heard.map(Hearing::why).orElse(null))
                .param("heardUntil", heard.map(Hearing::until).orElse(null))
                .param("statement", heard.map(Hearing::statement).orElse(null))
                .param("statedBy", heard.map(Hearing::statedBy).orElse(null))
                .param("rectifyWhat", put.map(Rectifying::what).orElse(null))
                .param("rectifyUntil", put.map(Rectifying::until).orElse(null))
                .param("rectified", put.map(Rectifying::done).orElse(null));
    }

    static String[] ids(Set<Criterion> criteria) {
        return criteria.stream().map(Criterion::id).toArray(String[]::new);
    }

    private static Set<Criterion> criteria(ResultSet row, String column) throws SQLException {
        Set<Criterion> criteria = EnumSet.noneOf(Criterion.class);
        for (String id : (String[]) row.getArray(column).getArray()) {
            Criterion.find(id).ifPresent(criteria::add);
        }
        return criteria;
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
