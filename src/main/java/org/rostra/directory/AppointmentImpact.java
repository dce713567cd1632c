package org.rostra.directory;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rostra.web.Message;

/**
 * Seam: what a change of people does, told before it is made. The directory itself tells of offices, the procedures of
 * what waits for somebody, the register of accounts.
 */
public interface AppointmentImpact {
    /** What all of it does together; nothing where nothing follows. */
    List<Message> inAll(Shift shift);

    /** What is due to each of those shown: to a person who leaves or moves, or to an appointment that ends. */
    Map<UUID, List<Message>> each(Shift shift, Collection<UUID> shown);
}
