package org.rostra.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnServerTest {
    private static final Map<String, String> ALL = Map.of("rostra.database.url", "jdbc:postgresql://db/rostra",
            "rostra.database.owner.user", "o", "rostra.database.owner.password", "p", "rostra.database.app.user", "a",
            "rostra.database.app.password", "q");

    @Test
    void noneOrEmbeddedMeansTheServerThatComesAlong() {
        assertThat(OwnServer.find(Map.<String, String>of()::get)).isEmpty();
        assertThat(OwnServer.find(Map.of("rostra.database.url", "embedded")::get)).isEmpty();
        assertThat(OwnServer.find(Map.of("rostra.database.url", "")::get)).isEmpty();
    }

    @Test
    void allFiveNameIt() {
        assertThat(OwnServer.find(ALL::get)).contains(new OwnServer(new DatabaseAddress("jdbc:postgresql://db/rostra",
                new Credentials("o", "p"), new Credentials("a", "q"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"url", "owner.user", "owner.password", "app.user", "app.password"})
    void eachThatIsMissingIsNamed(String setting) {
        Map<String, String> some = new HashMap<>(ALL);
        some.remove("rostra.database." + setting);
        assertThatExceptionOfType(DatabaseRefused.class).isThrownBy(() -> OwnServer.find(some::get))
                .satisfies(refused -> {
                    assertThat(refused.reason()).isEqualTo(Reason.SETTINGS_MISSING);
                    assertThat(refused.arguments()).singleElement().asString()
                            .startsWith("rostra.database." + setting + " (ROSTRA_DATABASE_").doesNotContain(",");
                });
    }
}
