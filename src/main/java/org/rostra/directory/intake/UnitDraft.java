package org.rostra.directory.intake;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rostra.directory.DirectoryRefused;
import org.rostra.directory.Fields;
import org.rostra.directory.Says;
import org.rostra.directory.Unit;
import org.rostra.policy.Argument;
import org.rostra.sheets.Row;

/**
 * A unit as a row of a list has it, before its place in the tree is known.
 *
 * @param kind what the row says, else what is known, else none
 */
record UnitDraft(Row row, String code, String name, @Nullable String parent, Unit.@Nullable Kind kind,
        @Nullable String nameEnglish, @Nullable String shortName, UnitIntakeTable.@Nullable Known known) {
    /** @throws DirectoryRefused if a field is missing or wrong */
    static UnitDraft read(Heading heading, Row row, UnitIntakeTable.@Nullable Known known) {
        String name = Fields.name("name", heading.text(row, Field.NAME));
        String written = heading.text(row, Field.KIND);
        Optional<Unit.Kind> kind = Vocabulary.unitKind(written);
        if (!written.isEmpty() && kind.isEmpty()) {
            throw DirectoryRefused.of(Says.KIND_UNKNOWN, new Argument.Text(written));
        }
        return new UnitDraft(row, code(heading, row), name, Fields.orNull(heading.text(row, Field.PARENT)),
                kind.orElse(known == null ? null : known.kind()),
                or(heading.text(row, Field.ENGLISH_NAME), known == null ? null : known.nameEnglish()),
                or(heading.text(row, Field.SHORT_NAME), known == null ? null : known.shortName()), known);
    }

    static String code(Heading heading, Row row) {
        return Fields.code("code", heading.text(row, Field.CODE));
    }

    private static @Nullable String or(String text, @Nullable String before) {
        String written = Fields.orNull(text);
        return written == null ? before : written;
    }
}
