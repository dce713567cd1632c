package org.rostra.publishing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class OralConsentTable {
    private final JdbcClient sql;

    OralConsentTable(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(OralConsent one) {
        sql.sql("""
                insert into publishing.oral_consent (id, post_id, step, maker_id, given_at, noted_by, noted_at)
                values (:id, :post, :step, :maker, :given, :by, :at)
                """).param("id", one.id()).param("post", one.post()).param("step", one.step())
                .param("maker", one.maker()).param("given", PostTable.utc(one.given())).param("by", one.notedBy())
                .param("at", PostTable.utc(one.noted())).update();
    }

    /** Signed or disputed; told whether it was still open. */
    boolean answer(UUID id, @Nullable Instant signed, @Nullable Instant disputed) {
        return sql.sql("""
                update publishing.oral_consent set signed_at = :signed, disputed_at = :disputed
                where id = :id and signed_at is null and disputed_at is null
                """).param("id", id).param("signed", PostTable.utc(signed)).param("disputed", PostTable.utc(disputed))
                .update() == 1;
    }

    Optional<OralConsent> find(UUID id) {
        return sql.sql("select * from publishing.oral_consent where id = :id").param("id", id)
                .query(OralConsentTable::consent).optional();
    }

    List<OralConsent> of(UUID post) {
        return sql.sql("select * from publishing.oral_consent where post_id = :post order by noted_at, id")
                .param("post", post).query(OralConsentTable::consent).list();
    }

    private static OralConsent consent(ResultSet row, int number) throws SQLException {
        return new OralConsent(row.getObject("id", UUID.class), row.getObject("post_id", UUID.class),
                row.getString("step"), row.getObject("maker_id", UUID.class),
                Objects.requireNonNull(PostTable.instant(row, "given_at")), row.getObject("noted_by", UUID.class),
                Objects.requireNonNull(PostTable.instant(row, "noted_at")), PostTable.instant(row, "signed_at"),
                PostTable.instant(row, "disputed_at"));
    }
}
