package org.rostra.commands;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rostra.commands.console.Refusals;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/** Says in both languages, in place of a stack trace, why the database or the regulation pack stopped a start. */
class RefusedStart implements FailureAnalyzer {
    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        return Refusals.find(failure, Locale.SIMPLIFIED_CHINESE)
                .map(chinese -> new FailureAnalysis(
                        chinese + "\n" + Refusals.find(failure, Locale.ENGLISH).orElseThrow(), null, failure))
                .orElse(null);
    }
}
