package org.rostra.voice;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.rostra.directory.Office;
import org.rostra.policy.Refused;
import org.rostra.registry.Account;

/**
 * One as far as the reader may see it.
 *
 * @param words    what he may read
 * @param routings of all units for whoever answers, else of his own
 * @param own      the units for which he replies, with what he is there
 * @param identity whether a name or a contact was given
 * @param concerned whom it concerns, for whoever answers
 */
public record OpinionView(Opinion opinion, List<Words> words, List<Routing> routings, Map<UUID, Set<Office>> own,
        List<Enclosure> files, boolean identity, List<UUID> concerned, List<Opinion> joined,
        Optional<Account> account, Optional<Refused> hindrance) {}
