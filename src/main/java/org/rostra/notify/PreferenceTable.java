package org.rostra.notify;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.rostra.notify.Preference.Digest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class PreferenceTable {
    private final JdbcClient sql;

    PreferenceTable(JdbcClient sql) {
        this.sql = sql;
    }

    void save(UUID person, Preference preference) {
        sql.sql("""
                insert into notify.preference (person_id, digest, language) values (:person, :digest, :language)
                on conflict (person_id) do update set digest = excluded.digest, language = excluded.language
                """).param("person", person).param("digest", preference.digest().name())
                .param("language", preference.language().getLanguage()).update();
    }

    Map<UUID, Preference> of(Collection<UUID> people) {
        Map<UUID, Preference> found = new HashMap<>();
        sql.sql("select * from notify.preference where person_id = any(:people)")
                .param("people", people.toArray(UUID[]::new)).query(row -> {
                    found.put(row.getObject("person_id", UUID.class), new Preference(
                            Digest.valueOf(row.getString("digest")),
                            row.getString("language").equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE));
                });
        return found;
    }
}
