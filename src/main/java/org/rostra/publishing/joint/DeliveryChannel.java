package org.rostra.publishing.joint;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Seam: the way to platforms that a machine can speak to; supplied by an edge above. Deliveries without a way are made by hand. */
public interface DeliveryChannel {
    /**
     * What is delivered.
     *
     * @param key one for each delivery and text: told again, it is delivered once
     */
    record Parcel(UUID account, String key, Way way, JointOrder.Text text) {}

    /** In which way each of the accounts is delivered on a day; those without one are not in it. */
    Map<UUID, Way> ways(Collection<UUID> accounts, LocalDate on);

    /** Delivers, or goes on with it from where it stands. No transaction is open. */
    Told tell(Parcel parcel);

    /** Where it stands; changes nothing on the platform. */
    Told ask(Parcel parcel);
}
