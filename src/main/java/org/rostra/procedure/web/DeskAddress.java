package org.rostra.procedure.web;

import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rostra.procedure.DeskFilter;
import org.rostra.procedure.When;

/** Addresses of the desk: the same question with one thing changed. */
public record DeskAddress(DeskFilter filter) {
    public String when(When when) {
        return address(new DeskFilter(when, filter.task(), filter.rule()));
    }

    public String only(@Nullable String task, @Nullable String rule) {
        return address(new DeskFilter(filter.when(), task, rule));
    }

    /** Keys and rules are plain words, so nothing is to be escaped. */
    private static String address(DeskFilter filter) {
        Map<String, String> parameters = filter.parameters();
        return "/desk" + parameters.entrySet().stream().map(one -> one.getKey() + "=" + one.getValue())
                .collect(Collectors.joining("&", parameters.isEmpty() ? "" : "?", ""));
    }
}
