package org.rostra.directory.reorganise;

import java.util.List;
import org.rostra.directory.Unit;
import org.rostra.directory.Tied;
import org.rostra.web.Message;

/** What of a unit a reorganisation concerns: how much hangs on it, and the things by name. */
public record Concerned(Unit unit, List<Message> hangs, List<Tied> things) {}
