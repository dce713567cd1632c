package org.rostra.web;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the layout around a page needs: words, visitor, menu, and the hidden fields of a form.
 *
 * @param lasting true for a page that its address shows again, false for the answer to a form
 */
public record Frame(Texts t, Visitor visitor, List<MenuEntry> menu, String path, String query, String institution,
        @Nullable String csrfName, @Nullable String csrfToken, @Nullable Message notice, boolean lasting,
        boolean demo) {
    private static final Pattern LANGUAGE = Pattern.compile("(^|&)lang=[^&]*");

    /** A fresh id for a form: sent twice, the form is done once. */
    public String operation() {
        return UUID.randomUUID().toString();
    }

    public boolean current(MenuEntry entry) {
        return entry.leadsTo(path);
    }

    /** The same page in the other language. */
    public String otherLanguage() {
        String language = t.english() ? "zh" : "en";
        String others = query.isEmpty() ? "" : LANGUAGE.matcher(query).replaceAll("");
        String rest = others.startsWith("&") ? others.substring(1) : others;
        return path + "?" + (rest.isEmpty() ? "" : rest + "&") + "lang=" + language;
    }
}
