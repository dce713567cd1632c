package org.rostra.connectors.fetch;

import java.io.IOException;
import java.util.List;
import org.rostra.connectors.Says;

/** Ends a fetch, for a reason that can be told. */
final class FetchFault extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient Fetching answer;

    private FetchFault(Fetching answer) {
        this.answer = answer;
    }

    static FetchFault refused(Says reason, Object... arguments) {
        return new FetchFault(new Fetching.Refused(reason, List.of(arguments)));
    }

    static FetchFault failed(Says reason, Object... arguments) {
        return new FetchFault(new Fetching.Failed(reason, List.of(arguments)));
    }

    Fetching answer() {
        return answer;
    }
}
