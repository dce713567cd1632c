package org.rostra.procedure.saved;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class SavedFilterTable {
    private final JdbcClient sql;

    SavedFilterTable(JdbcClient sql) {
        this.sql = sql;
    }

    /** The person's filters of the list, in his order. */
    List<SavedFilter> list(UUID person, String list) {
        return sql.sql("""
                select * from procedure.saved_filter where person_id = :person and list = :list order by place, id
                """).param("person", person).param("list", list).query(SavedFilterTable::filter).list();
    }

    /** The same, while nobody else of his own name changes them. */
    List<SavedFilter> lock(UUID person, String list) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended(:person || '/' || :list, 0))")
                .param("person", person.toString()).param("list", list).query(row -> {});
        return list(person, list);
    }

    List<SavedFilter> find(UUID id) {
        return sql.sql("select * from procedure.saved_filter where id = :id").param("id", id)
                .query(SavedFilterTable::filter).list();
    }

    void insert(SavedFilter one, int place) {
        sql.sql("""
                insert into procedure.saved_filter (id, person_id, list, name, parameters, place)
                values (:id, :person, :list, :name, :parameters, :place)
                """).param("id", one.id()).param("person", one.person()).param("list", one.list())
                .param("name", one.name()).param("parameters", text(one.parameters())).param("place", place).update();
    }

    void rename(UUID id, String name) {
        sql.sql("update procedure.saved_filter set name = :name where id = :id").param("id", id).param("name", name)
                .update();
    }

    /** Puts them in this order. */
    void order(List<UUID> ids) {
        sql.sql("""
                update procedure.saved_filter f set place = o.place
                from unnest(:ids) with ordinality as o (id, place) where f.id = o.id
                """).param("ids", ids.toArray(UUID[]::new)).update();
    }

    void delete(UUID id) {
        sql.sql("delete from procedure.saved_filter where id = :id").param("id", id).update();
    }

    /** As an address writes it. */
    static String text(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static SavedFilter filter(ResultSet row, int number) throws SQLException {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String one : row.getString("parameters").split("&")) {
            int equals = one.indexOf('=');
            if (equals > 0) {
                parameters.put(one.substring(0, equals),
                        URLDecoder.decode(one.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return new SavedFilter(row.getObject("id", UUID.class), row.getObject("person_id", UUID.class),
                row.getString("list"), row.getString("name"), parameters);
    }
}
