package org.rostra.commands.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** The environment of the process means the same to a command as to the server. */
class SettingsTest {
    @Test
    void theDataFolderIsThatOfTheCallOfTheEnvironmentOrTheUsualOne() {
        assertThat(settings(Map.of()).data()).isEqualTo(Path.of("./rostra-data"));
        assertThat(settings(Map.of("ROSTRA_DATA", "/srv/rostra")).data()).isEqualTo(Path.of("/srv/rostra"));
        assertThat(Settings.load(Path.of("given"), environment(Map.of("ROSTRA_DATA", "/srv/rostra"))).data())
                .isEqualTo(Path.of("given"));
    }

    @Test
    void theServerAndThePackOfTheEnvironmentAreFound() {
        Settings settings = settings(Map.of("ROSTRA_DATABASE_URL", "jdbc:postgresql://db/rostra",
                "ROSTRA_DATABASE_OWNER_USER", "o", "ROSTRA_DATABASE_OWNER_PASSWORD", " p ",
                "ROSTRA_DATABASE_APP_USER", "a", "ROSTRA_DATABASE_APP_PASSWORD", "", "ROSTRA_PACK", "pack.yaml"));
        assertThat(settings.ownServer().orElseThrow().address()).satisfies(address -> {
            assertThat(address.url()).isEqualTo("jdbc:postgresql://db/rostra");
            assertThat(address.owner().password()).isEqualTo(" p ");
            assertThat(address.app().user()).isEqualTo("a");
        });
        assertThat(settings.pack()).contains(Path.of("pack.yaml"));
        assertThat(settings(Map.of()).pack()).isEmpty();
    }

    private static Settings settings(Map<String, Object> variables) {
        return Settings.load(null, environment(variables));
    }

    private static StandardEnvironment environment(Map<String, Object> variables) {
        var environment = new StandardEnvironment();
        String name = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;
        environment.getPropertySources().replace(name, new SystemEnvironmentPropertySource(name, variables));
        return environment;
    }
}
