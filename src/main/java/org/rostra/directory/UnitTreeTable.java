package org.rostra.directory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps each unit's path in step with the parents. */
@Component
public class UnitTreeTable {
    private final JdbcClient sql;

    UnitTreeTable(JdbcClient sql) {
        this.sql = sql;
    }

    /** Changes of the tree wait for one another: a path is right only while nothing above it moves. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock() {
        sql.sql("lock table directory.unit in share row exclusive mode").update();
    }

    /** Writes anew every path that no longer follows the parents. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void straighten() {
        sql.sql("""
                with recursive tree (id, path) as (
                    select id, array[id] from directory.unit where parent_id is null
                    union all
                    select u.id, t.path || u.id from directory.unit u join tree t on u.parent_id = t.id)
                update directory.unit u set path = t.path from tree t
                where t.id = u.id and u.path is distinct from t.path
                """).update();
    }
}
