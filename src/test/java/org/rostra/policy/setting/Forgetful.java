package org.rostra.policy.setting;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes away what was set, which the program never does: for tests that share a house. */
public final class Forgetful {
    private Forgetful() {
    }

    public static void clear(JdbcClient sql, RegulationInForce regulation) {
        sql.sql("delete from policy.setting").update();
        regulation.forget();
    }
}
