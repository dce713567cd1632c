package org.rostra.policy.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Everything the loader can say, it can say in both languages. */
class MessagesTest {
    @Test
    void both_bundles_have_exactly_the_keys_in_use() {
        Set<String> used = Stream.concat(Stream.of("working-days", "days", "hours", "months", "years")
                .map(unit -> "term." + unit),
                Stream.concat(Arrays.stream(Problem.Kind.values()).map(Yaml::kebab),
                        Arrays.stream(References.What.values()).map(what -> "what." + Yaml.kebab(what))))
                .collect(Collectors.toSet());

        assertThat(keys(Locale.CHINESE)).isEqualTo(used);
        assertThat(keys(Locale.ENGLISH)).isEqualTo(used);
    }

    private static Set<String> keys(Locale locale) {
        return ResourceBundle.getBundle("messages/policy", locale,
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES)).keySet();
    }
}
