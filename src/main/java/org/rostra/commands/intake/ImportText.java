package org.rostra.commands.intake;

import java.util.Objects;
import org.rostra.commands.console.CommandTexts;
import org.rostra.commands.console.Console;
import org.rostra.registry.intake.Batch;
import org.rostra.registry.intake.Batch.State;
import org.rostra.registry.intake.Mapping;
import org.rostra.registry.intake.RowVerdict;
import org.rostra.registry.intake.SheetHead;
import org.rostra.sheets.RefusedRow;
import org.rostra.web.Texts;

/** The answer for people: how the columns were understood, how many rows do what, and which are refused. */
final class ImportText implements ImportAnswer {
    private static final int REFUSED_SHOWN = 50;

    private final Console console;
    private final CommandTexts words;
    private final Texts t;

    ImportText(Console console, Texts t) {
        this.console = console;
        this.words = console.words("commands");
        this.t = t;
    }

    @Override
    public void unreadable(Batch batch) {
        console.err().println(t.get(Objects.requireNonNull(batch.failure())));
    }

    @Override
    public void preview(Preview preview) {
        Batch batch = preview.batch();
        say("import.head", batch.fileName(), batch.head().name(), preview.person().name(), preview.person().number());
        columns(batch.head(), Objects.requireNonNull(batch.mapping()), preview.unit());
        say("import.rows");
        for (RowVerdict verdict : RowVerdict.values()) {
            say("import.count", t.get(verdict.key()), batch.count(verdict));
        }
        refused(preview);
    }

    @Override
    public void end(Batch batch, boolean confirm) {
        if (batch.failure() != null) {
            console.err().println(t.get(batch.failure()));
        } else if (batch.state() == State.CONFIRMED) {
            say("import.done", batch.count(RowVerdict.ADD) + batch.count(RowVerdict.NEEDS_UNIT),
                    batch.count(RowVerdict.CHANGE));
        } else {
            say(batch.writes() == 0 ? "import.nothing" : "import.preview", batch.writes());
        }
    }

    private void columns(SheetHead head, Mapping mapping, String unit) {
        say("import.columns");
        for (int at = 0; at < head.columns().size(); at++) {
            var field = mapping.columns().get(at);
            say("import.column", head.column(at), t.get(field == null ? "intake.columns.extra" : field.key()),
                    field == null ? "extra" : Choice.name(field));
        }
        if (mapping.platform() != null) {
            say("import.platform", mapping.platform());
        }
        say("import.unit", unit.isEmpty() ? t.get("intake.unit.none") : unit);
    }

    private void refused(Preview preview) {
        int count = preview.batch().count(RowVerdict.REFUSED);
        if (count == 0) {
            return;
        }
        say("import.refused");
        try (var rows = preview.refused().get()) {
            rows.limit(REFUSED_SHOWN).forEach(this::row);
        }
        if (count > REFUSED_SHOWN) {
            say("import.refused-more", count - REFUSED_SHOWN);
        }
    }

    private void row(RefusedRow row) {
        say("import.refused-row", row.row().number(), row.reason());
    }

    /** Cells come from outside: nothing in them moves the cursor or begins a line. */
    private void say(String key, Object... arguments) {
        console.out().println(words.get(key, arguments).replaceAll("[\\p{Cc}\\u2028\\u2029]", " "));
    }
}
