package org.rostra.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rostra.house.Cast.Identity;
import org.rostra.house.Cast.Thing;
import org.rostra.house.Routes.Route;

/** Law 7: looking changes nothing. Every page, by everybody, about everything; then every row is as it was. */
class GetWritesNothingTest {
    private static Cast cast;

    @BeforeAll
    static void open() throws IOException {
        cast = new Cast();
    }

    @AfterAll
    static void close() {
        cast.close();
    }

    @Test
    void noPageWritesARow() {
        cast.identities.forEach(cast::browser);
        Routes routes = Routes.of(cast);
        List<Route> pages = routes.all().stream().filter(Route::reads).toList();
        Rows before = Rows.of(cast.owner());
        assertThat(before.tables()).containsKeys("ledger.event", "ledger.operation", "registry.account",
                "procedure.case_file", "duty.duty", "files.file", "directory.person", "access.administration");
        int opened = 0;
        // A page that would write in its reading transaction breaks instead.
        List<String> broken = new ArrayList<>();
        for (Identity identity : cast.identities) {
            for (Route page : pages) {
                for (Thing thing : List.of(Thing.APPLIED, Thing.OTHER, Thing.CLASS, Thing.RUNNING, Thing.MISSING)) {
                    int status = cast.browser(identity).get(routes.path(page, thing)).statusCode();
                    opened += status == 200 ? 1 : 0;
                    if (status >= 500) {
                        broken.add(identity.name() + " " + page + " " + thing);
                    }
                }
            }
        }
        System.out.println(pages.size() + " pages, " + opened + " times opened");
        assertThat(opened).isGreaterThan(pages.size());
        assertThat(broken).isEmpty();
        assertThat(Rows.of(cast.owner())).isEqualTo(before);
    }

    /** The comparison sees an update that changes nothing, too. */
    @Test
    void aWriteWouldBeSeen() {
        Map<String, String> before = Rows.of(cast.owner()).tables();
        cast.house.sql().sql("update duty.duty set urged = urged").update();
        Map<String, String> after = Rows.of(cast.owner()).tables();
        assertThat(after.get("duty.duty")).isNotEqualTo(before.get("duty.duty"));
        after.remove("duty.duty");
        before.remove("duty.duty");
        assertThat(after).isEqualTo(before);
    }
}
