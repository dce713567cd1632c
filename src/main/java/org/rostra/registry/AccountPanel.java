package org.rostra.registry;

import gg.jte.Content;
import java.util.Optional;
import org.rostra.ledger.Act;
import org.rostra.web.Frame;

/** Seam: what a module adds to the page of an account; supplied by modules above the register. */
public interface AccountPanel {
    /** What is shown on the page of an account that the act's person may read; nothing where there is nothing to say. */
    Optional<Shown> on(Act act, Account account);

    /** True if it is shown on the page of a group as well, which has a page of its own. */
    default boolean ofGroupsToo() {
        return false;
    }

    /** The piece, within the frame of a page. */
    interface Shown {
        Content in(Frame frame);
    }
}
