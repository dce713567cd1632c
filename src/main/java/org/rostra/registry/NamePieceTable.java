package org.rostra.registry;

import java.util.List;
import org.rostra.registry.NamePieces.Piece;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

@Component
class NamePieceTable {
    private final NamedParameterJdbcTemplate batches;

    NamePieceTable(NamedParameterJdbcTemplate batches) {
        this.batches = batches;
    }

    void insert(List<Piece> names) {
        batches.batchUpdate("""
                insert into registry.name_piece (piece, pinyin, account_id)
                select unnest(:pieces::text[]), :pinyin, :account
                """, parameters(names));
    }

    void delete(List<Piece> names) {
        batches.batchUpdate("""
                delete from registry.name_piece
                where piece = any(:pieces) and pinyin = :pinyin and account_id = :account
                """, parameters(names));
    }

    private static MapSqlParameterSource[] parameters(List<Piece> names) {
        return names.stream().map(one -> new MapSqlParameterSource("pieces", one.pieces())
                .addValue("pinyin", one.pinyin()).addValue("account", one.account()))
                .toArray(MapSqlParameterSource[]::new);
    }
}
