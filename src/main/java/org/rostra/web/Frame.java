package org.rostra.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the layout around a page needs: words, visitor, menu, and the hidden fields of a form.
 *
 * @param lasting true for a page that its address shows again, false for the answer to a form
 * @param refused the fields of the form that is sent back; none for a page, and where the form was done
 */
public record Frame(Texts t, Visitor visitor, List<MenuEntry> menu, String path, String query, String institution,
        @Nullable String csrfName, @Nullable String csrfToken, @Nullable Message notice, boolean lasting,
        Map<String, String[]> refused, boolean demo) {
    private static final String[] NOTHING = {};
    private static final Pattern LANGUAGE = Pattern.compile("(^|&)lang=[^&]*");

    /** A fresh id for a form: sent twice, the form is done once. */
    public String operation() {
        return UUID.randomUUID().toString();
    }

    public boolean current(MenuEntry entry) {
        return entry.leadsTo(path);
    }

    /** True where the form that was sent to the address comes back with a refusal. */
    public boolean returns(String action) {
        return !refused.isEmpty() && path.equals(action);
    }

    /** What was typed into a field of that form, so that nothing is lost by a refusal; else nothing. */
    public String typed(String action, String field) {
        return typed(action, field, "");
    }

    /** @param before what stands there until something is typed */
    public String typed(String action, String field, String before) {
        return returns(action) ? Stream.of(refused.getOrDefault(field, NOTHING)).findFirst().orElse("") : before;
    }

    /** @param before whether it is ticked until somebody does */
    public boolean ticked(String action, String field, String value, boolean before) {
        return returns(action)
                ? Stream.of(refused.getOrDefault(field, NOTHING)).anyMatch(value::equals)
                : before;
    }

    /** The same page in the other language. */
    public String otherLanguage() {
        String language = t.english() ? "zh" : "en";
        String others = query.isEmpty() ? "" : LANGUAGE.matcher(query).replaceAll("");
        String rest = others.startsWith("&") ? others.substring(1) : others;
        return path + "?" + (rest.isEmpty() ? "" : rest + "&") + "lang=" + language;
    }
}
