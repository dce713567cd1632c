package org.rostra.connectors.feed;

import org.rostra.connectors.Says;
import org.xml.sax.SAXException;

/** Ends the reading of a document, for a reason that can be told. */
final class FeedFault extends SAXException {
    private static final long serialVersionUID = 1L;

    private final transient Unreadable why;

    FeedFault(Says reason, Object... arguments) {
        super(reason.name());
        this.why = Unreadable.because(reason, arguments);
    }

    Unreadable why() {
        return why;
    }
}
