package org.rostra.commands.intake;

import java.util.function.Supplier;
import java.util.stream.Stream;
import org.rostra.directory.Person;
import org.rostra.registry.intake.Batch;
import org.rostra.sheets.RefusedRow;

/** What an import says to whoever asked for it: for people, or for programs. */
sealed interface ImportAnswer permits ImportText, ImportJson {
    /**
     * What confirming would do.
     *
     * @param unit    the name of the unit of every account whose row names none; empty if it is to be assigned
     * @param confirm whether it is about to be done
     */
    record Preview(Batch batch, Person person, String unit, boolean confirm, Supplier<Stream<RefusedRow>> refused) {}

    /** The file as a whole is refused, and why. */
    void unreadable(Batch batch);

    void preview(Preview preview);

    /** After the preview, or after it was written. */
    void end(Batch batch, boolean confirm);
}
