package org.rostra.voice;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What its writer may know.
 *
 * @param vacant it is the school leader's to answer, and nobody holds that office
 */
public record Followed(Opinion opinion, List<Words> words, boolean reopenable, Optional<LocalDate> reopenUntil,
        boolean vacant) {}
