package org.rostra.connectors.wechat;

import org.rostra.connectors.Says;
import tools.jackson.databind.JsonNode;

/** What came back from one call. */
sealed interface Reply {
    record Said(JsonNode content) implements Reply {}

    record Denied(int code) implements Reply {}

    /** The request never reached the platform. */
    record Unsent() implements Reply {}

    /** The request may have reached the platform. */
    record Lost() implements Reply {}

    /** For calls that change nothing, and for those where this reply means that nothing was changed. */
    static Outcome outcome(Reply reply) {
        return switch (reply) {
            case Denied(int code) -> new Outcome.Refused(code, Codes.reason(code));
            case Unsent _ -> new Outcome.Refused(0, Says.WECHAT_UNREACHABLE);
            case Lost _,Said _ -> new Outcome.Unknown();
        };
    }
}
