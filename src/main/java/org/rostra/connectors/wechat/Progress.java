package org.rostra.connectors.wechat;

import java.net.URI;
import java.time.Instant;

/** How far a delivery has come. Each step is written down before the platform is asked, so that none is taken twice unawares. */
public sealed interface Progress {
    record Nothing() implements Progress {}

    /** The platform is or was being asked for a draft. */
    record Drafting(Instant since) implements Progress {}

    record Drafted(String draft) implements Progress {}

    /** The platform is or was being asked to publish; it may have done so. */
    record Submitting(String draft, Instant since) implements Progress {}

    record Submitted(String draft, String publication) implements Progress {}

    record Out(URI link) implements Progress {}
}
