package org.rostra.commands.console;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The sentences of one module's bundle in one language. The machine's own language takes no part in the choice. */
public final class CommandTexts {
    private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
    private final Locale locale;
    private final ResourceBundle bundle;

    public CommandTexts(String module, Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle("messages." + module, locale, NO_FALLBACK);
    }

    public Locale locale() {
        return locale;
    }

    /** The whole bundle, for the help of the commands. */
    public ResourceBundle bundle() {
        return bundle;
    }

    public String get(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }
}
