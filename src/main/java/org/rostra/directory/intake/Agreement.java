package org.rostra.directory.intake;

import java.util.UUID;

/**
 * The word of a second person to a list that ends more than the set share.
 *
 * @param number what it ends; should that change, the word no longer counts
 */
public record Agreement(UUID by, int number, String reason) {}
