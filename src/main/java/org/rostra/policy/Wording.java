package org.rostra.policy;

import org.rostra.web.Worded;
import java.util.Locale;
import java.util.Optional;

/** A text of the institution in Chinese and, where the pack gives it, in English. */
public record Wording(String zh, Optional<String> en) implements Worded {
    /** The text for a reader of that language; Chinese where there is no English. */
    @Override
    public String in(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? en.orElse(zh) : zh;
    }
}
