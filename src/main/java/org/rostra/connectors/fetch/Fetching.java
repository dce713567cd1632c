package org.rostra.connectors.fetch;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rostra.connectors.Says;

/** What came of asking an address. */
public sealed interface Fetching {

    /**
     * It answered.
     *
     * @param contentType as it was sent, with its charset
     * @param address     where it came from, after redirects
     * @param held        what to ask with the next time
     */
    record Fetched(byte[] bytes, @Nullable String contentType, URI address, Held held) implements Fetching {}

    /** It has nothing newer than what is held. */
    record NotModified() implements Fetching {}

    /** It was not asked, or not followed: it is not listed, or does not lead to a public place. */
    record Refused(Says reason, List<Object> arguments) implements Fetching {}

    /** It was asked and gave nothing that can be used. */
    record Failed(Says reason, List<Object> arguments) implements Fetching {}
}
