package org.rostra.policy.pack;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A pack that cannot be trusted to run; stops the start. */
public final class BadPack extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<Problem> problems;

    BadPack(List<Problem> problems) {
        super(lines(problems, Locale.getDefault()));
        this.problems = List.copyOf(problems);
    }

    /** All faults, in the order they were met. */
    public List<Problem> problems() {
        return problems;
    }

    /** All faults in the reader's language, a line each. */
    public String in(Locale locale) {
        return lines(problems, locale);
    }

    private static String lines(List<Problem> problems, Locale locale) {
        return problems.stream().map(problem -> problem.in(locale)).collect(Collectors.joining("\n"));
    }
}
