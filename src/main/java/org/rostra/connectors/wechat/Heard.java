package org.rostra.connectors.wechat;

import org.rostra.connectors.Says;

/** What the platform called back with. */
public sealed interface Heard {

    /** A publication came to an end, one way or the other; which, is asked. */
    record Finished(String publication) implements Heard {}

    /** Something that nobody here waits for. */
    record Other() implements Heard {}

    /** Nobody knows who said it, or when. */
    record Rejected(Says reason) implements Heard {}
}
