package org.rostra.web;

import java.util.Locale;

/** A text that brings its own languages: the institution's words from the regulation pack. */
public interface Worded {
    String in(Locale locale);
}
