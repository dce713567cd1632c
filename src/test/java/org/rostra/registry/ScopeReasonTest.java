package org.rostra.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.junit.jupiter.api.Test;

class ScopeReasonTest {
    private static ResourceBundle words(Locale language) {
        return ResourceBundle.getBundle("messages.scope", language,
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    @Test
    void everyReasonHasWordsInBothLanguages() {
        assertThat(words(Locale.ROOT).keySet())
                .containsAll(Arrays.stream(ScopeReason.values()).map(ScopeReason::key).toList());
        assertThat(words(Locale.ENGLISH).getLocale()).isEqualTo(Locale.ENGLISH);
        assertThat(words(Locale.ROOT).keySet().stream().map(key -> words(Locale.ENGLISH).getString(key)))
                .noneMatch(text -> text.codePoints().anyMatch(Character::isIdeographic));
    }
}
