package org.rostra.web;

import java.util.Locale;

/** Seam: the name of the institution in the top bar. Supplied by the module that holds the regulation pack. */
@FunctionalInterface
public interface InstitutionName {
    String in(Locale locale);
}
