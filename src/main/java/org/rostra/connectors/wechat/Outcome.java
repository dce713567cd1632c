package org.rostra.connectors.wechat;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.rostra.connectors.Says;

/** Where a delivery stands, as far as it is known. */
public sealed interface Outcome {

    /** The platform took it; the reference is the platform's own. Whether it comes out is asked later. */
    record Accepted(String reference) implements Outcome {}

    /** It is out. */
    record Published(URI link) implements Outcome {}

    /** The platform said no, or could not be spoken to; nothing came out by this attempt. */
    record Refused(int code, Says reason) implements Outcome {
        /** True if the same attempt may succeed later without anybody doing anything. */
        public boolean passes() {
            return reason == Says.WECHAT_BUSY || reason == Says.WECHAT_LIMIT || reason == Says.WECHAT_UNREACHABLE;
        }
    }

    /**
     * The request may have gone out and no answer came, or where it stands cannot be asked. To be asked again later, never to be
     * taken for a no.
     *
     * @param hindrance why it cannot be asked, if the platform said
     */
    record Unknown(@Nullable Refused hindrance) implements Outcome {
        public Unknown() {
            this(null);
        }
    }
}
