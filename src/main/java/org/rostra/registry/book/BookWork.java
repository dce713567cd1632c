package org.rostra.registry.book;

import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import org.rostra.ledger.Act;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Fills beside the request: a few hundred lines are done before the page comes back, of more the page tells. */
@Component
public class BookWork {
    private static final Logger LOG = LoggerFactory.getLogger(BookWork.class);

    private final FillBook fill;

    BookWork(FillBook fill) {
        this.fill = fill;
    }

    /** Returns when done, or after a while. */
    public void fill(Act act, UUID snapshot, Duration patience) {
        Thread thread = Thread.ofVirtual().name("book-" + snapshot).start(() -> run(act, snapshot));
        try {
            thread.join(patience);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void run(Act act, UUID snapshot) {
        try {
            fill.finish(act, snapshot);
        } catch (IOException | RuntimeException failure) {
            // Its words could quote a row, and rows name people.
            LOG.error("table {} could not be filled: {}", snapshot, failure.getClass().getName());
            fill.failed(act, snapshot);
        }
    }
}
