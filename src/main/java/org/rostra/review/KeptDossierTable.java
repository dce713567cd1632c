package org.rostra.review;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.registry.Account;
import org.rostra.registry.AccountState;
import org.rostra.registry.Json;
import org.rostra.review.dossier.Dossier;
import org.rostra.review.dossier.Facts;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What dossiers were made of when their reviews were concluded. */
@Component
class KeptDossierTable {
    private final JdbcClient sql;
    private final NamedParameterJdbcTemplate many;

    KeptDossierTable(JdbcClient sql, NamedParameterJdbcTemplate many) {
        this.sql = sql;
        this.many = many;
    }

    /** An account and its year, as they were. */
    record Kept(AccountState state, String name, @Nullable String platform, @Nullable UUID unit,
            @Nullable String filingNumber, @Nullable LocalDate filedOn, Facts facts) {
        Account of(Account now) {
            return now.asItWas(state, name, platform, unit, filingNumber, filedOn);
        }
    }

    /** Keeps dossiers by review. */
    void keep(Map<UUID, Dossier> dossiers) {
        many.batchUpdate("""
                insert into review.kept_dossier (review_id, state, name, platform, unit_id, filing_number, filed_on, facts)
                values (:review, :state, :name, :platform, :unit, :filing, :filed, cast(:facts as jsonb))
                """, dossiers.entrySet().stream().map(one -> {
            Account account = one.getValue().account();
            return new MapSqlParameterSource().addValue("review", one.getKey())
                    .addValue("state", account.state().name()).addValue("name", account.name())
                    .addValue("platform", account.platform()).addValue("unit", account.unit())
                    .addValue("filing", account.filingNumber()).addValue("filed", account.filedOn())
                    .addValue("facts", Json.write(one.getValue().facts()));
        }).toArray(MapSqlParameterSource[]::new));
    }

    Map<UUID, Kept> of(Collection<UUID> reviews) {
        Map<UUID, Kept> kept = new HashMap<>();
        sql.sql("select * from review.kept_dossier where review_id = any(:reviews)")
                .param("reviews", reviews.toArray(UUID[]::new)).query(row -> {
                    kept.put(row.getObject("review_id", UUID.class), new Kept(
                            AccountState.valueOf(row.getString("state")), row.getString("name"),
                            row.getString("platform"), row.getObject("unit_id", UUID.class),
                            row.getString("filing_number"), row.getObject("filed_on", LocalDate.class),
                            Json.read(row.getString("facts"), Facts.class)));
                });
        return kept;
    }
}
