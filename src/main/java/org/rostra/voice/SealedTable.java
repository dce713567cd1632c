package org.rostra.voice;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was said, by whom, and what came with it: bytes that only the vault opens. */
@Component
class SealedTable {
    /** One text. */
    record Sealed(UUID id, UUID opinion, Words.Kind kind, @Nullable UUID unit, @Nullable UUID by, Instant at,
            byte[] salt, byte[] text) {}

    /** One file. */
    record File(UUID id, String kind, int size) {}

    /** Who wrote; any part may be missing. */
    record Who(byte @Nullable [] name, byte @Nullable [] contact, byte @Nullable [] person,
            byte @Nullable [] ownMark) {}

    private final JdbcClient sql;

    SealedTable(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(Sealed one) {
        sql.sql("""
                insert into voice.words (id, opinion_id, kind, unit_id, by_id, at, salt, sealed)
                values (:id, :opinion, :kind, :unit, :by, :at, :salt, :sealed)
                """).param("id", one.id()).param("opinion", one.opinion()).param("kind", one.kind().name())
                .param("unit", one.unit()).param("by", one.by()).param("at", one.at().atOffset(ZoneOffset.UTC))
                .param("salt", one.salt()).param("sealed", one.text()).update();
    }

    List<Sealed> of(UUID opinion) {
        return sql.sql("select * from voice.words where opinion_id = :opinion order by id").param("opinion", opinion)
                .query((row, _) -> new Sealed(row.getObject("id", UUID.class), opinion,
                        Words.Kind.valueOf(row.getString("kind")), row.getObject("unit_id", UUID.class),
                        row.getObject("by_id", UUID.class), row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getBytes("salt"), row.getBytes("sealed")))
                .list();
    }

    int count(UUID opinion, Words.Kind kind) {
        return sql.sql("select count(*) from voice.words where opinion_id = :opinion and kind = :kind")
                .param("opinion", opinion).param("kind", kind.name()).query(Integer.class).single();
    }

    /** What was first written of many. */
    List<Sealed> written(Collection<UUID> opinions) {
        return sql.sql("""
                select * from voice.words where opinion_id = any(:opinions) and kind = 'WRITTEN' order by opinion_id, id
                """).param("opinions", opinions.toArray(UUID[]::new))
                .query((row, _) -> new Sealed(row.getObject("id", UUID.class), row.getObject("opinion_id", UUID.class),
                        Words.Kind.WRITTEN, null, null, row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getBytes("salt"), row.getBytes("sealed")))
                .list();
    }

    void insert(UUID opinion, Who who) {
        sql.sql("""
                insert into voice.reporter (opinion_id, name, contact, person, own_mark)
                values (:opinion, :name, :contact, :person, :mark)
                """).param("opinion", opinion).param("name", who.name()).param("contact", who.contact())
                .param("person", who.person()).param("mark", who.ownMark()).update();
    }

    Optional<Who> who(UUID opinion) {
        return sql.sql("select name, contact, person, own_mark from voice.reporter where opinion_id = :opinion")
                .param("opinion", opinion)
                .query((row, _) -> new Who(row.getBytes(1), row.getBytes(2), row.getBytes(3), row.getBytes(4)))
                .optional();
    }

    /** What somebody signed in wrote, the latest first. */
    List<UUID> own(byte[] mark, int limit) {
        return sql.sql("""
                select opinion_id from voice.reporter where own_mark = :mark order by opinion_id desc limit :limit
                """).param("mark", mark).param("limit", limit).query((row, _) -> row.getObject(1, UUID.class)).list();
    }

    void insert(UUID opinion, File file, byte[] sealed) {
        sql.sql("""
                insert into voice.enclosure (id, opinion_id, kind, size, sealed)
                values (:id, :opinion, :kind, :size, :sealed)
                """).param("id", file.id()).param("opinion", opinion).param("kind", file.kind())
                .param("size", file.size()).param("sealed", sealed).update();
    }

    List<File> files(UUID opinion) {
        return sql.sql("select id, kind, size from voice.enclosure where opinion_id = :opinion order by id")
                .param("opinion", opinion)
                .query((row, _) -> new File(row.getObject(1, UUID.class), row.getString(2), row.getInt(3))).list();
    }

    Optional<byte[]> file(UUID opinion, UUID id) {
        return sql.sql("select sealed from voice.enclosure where opinion_id = :opinion and id = :id")
                .param("opinion", opinion).param("id", id).query((row, _) -> row.getBytes(1)).optional();
    }
}
