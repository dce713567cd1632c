package org.rostra.registry;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ChoiceTable {
    /** More are not counted. */
    static final int MOST = 1_000;

    private final JdbcClient sql;

    ChoiceTable(JdbcClient sql) {
        this.sql = sql;
    }

    /** In how many forms one of the fields has the choice; counted up to {@link #MOST}. */
    int count(List<String> fields, String choice) {
        return sql.sql("""
                select count(*) from (
                    (select 1 from registry.filled_form f, unnest(:fields) as field (id)
                     where f.answers -> field.id ?? :choice limit :limit)
                    union all
                    (select 1 from registry.change c, unnest(:fields) as field (id)
                     where c.answers -> field.id ?? :choice limit :limit)
                    limit :limit) used
                """).param("fields", fields.toArray(String[]::new)).param("choice", choice)
                .param("limit", MOST).query(Integer.class).single();
    }
}
