package org.rostra.web;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the layout around a page needs: words, visitor, menu, and the hidden fields of a form.
 *
 * @param lasting true for a page that its address shows again, false for the answer to a form
 * @param refused the values of a field of the form that is sent back, read only when a page asks: what is too large to be read is refused too;
 *                none for a page, and where the form was done
 */
public record Frame(Texts t, Visitor visitor, List<MenuEntry> menu, String path, String query, String institution,
        @Nullable String csrfName, @Nullable String csrfToken, @Nullable Message notice, boolean lasting,
        @Nullable Function<String, String @Nullable []> refused, boolean demo) {
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
        return refused != null && path.equals(action);
    }

    /** What was typed into a field of that form, so that nothing is lost by a refusal; else nothing. */
    public String typed(String action, String field) {
        return typed(action, field, "");
    }

    /** @param before what stands there until something is typed */
    public String typed(String action, String field, String before) {
        return returns(action) ? sent(field).findFirst().orElse("") : before;
    }

    /** @param before whether it is ticked until somebody does */
    public boolean ticked(String action, String field, String value, boolean before) {
        return returns(action) ? sent(field).anyMatch(value::equals) : before;
    }

    private Stream<String> sent(String field) {
        String @Nullable [] values = refused == null ? null : refused.apply(field);
        return values == null ? Stream.empty() : Stream.of(values);
    }

    /** The same page in the other language. */
    public String otherLanguage() {
        String language = t.english() ? "zh" : "en";
        String others = query.isEmpty() ? "" : LANGUAGE.matcher(query).replaceAll("");
        String rest = others.startsWith("&") ? others.substring(1) : others;
        return path + "?" + (rest.isEmpty() ? "" : rest + "&") + "lang=" + language;
    }
}
