package org.rostra.commands;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The words of one bundle in one language: Chinese by default, English on request, never the machine's own choice. */
record Words(ResourceBundle bundle) {
    static Words of(String name, boolean english) {
        return new Words(ResourceBundle.getBundle("messages." + name, english ? Locale.ENGLISH : Locale.ROOT,
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES)));
    }

    String say(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(arguments);
    }
}
