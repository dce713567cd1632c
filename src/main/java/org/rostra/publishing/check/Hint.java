package org.rostra.publishing.check;

import java.util.Optional;
import org.rostra.web.Message;

/**
 * One piece of advice.
 *
 * @param id made of kind, found text and its number among the equal ones: what was dismissed by it stays dismissed when other
 *            text changes
 * @param from where it begins in the text as it was given (UTF-16), 0 where the draft as a whole is meant
 * @param to where it ends, exclusive
 * @param found the text between the two
 */
public record Hint(String id, HintKind kind, Weight weight, Part part, int from, int to, String found,
        Optional<String> suggestion, Message why) {}
