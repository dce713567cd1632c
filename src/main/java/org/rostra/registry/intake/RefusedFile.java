package org.rostra.registry.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Stream;
import org.rostra.ledger.Act;
import org.rostra.registry.NameScope;
import org.rostra.registry.PlatformLinks;
import org.rostra.sheets.RefusedRow;
import org.rostra.sheets.RefusedRows;
import org.rostra.sheets.SheetWriter;
import org.rostra.web.Texts;
import org.springframework.stereotype.Component;

/** Gives the rows that were refused back in their own columns, with row number and reason. */
@Component
public class RefusedFile {
    private final AccountImports imports;
    private final RowWords words;

    RefusedFile(AccountImports imports, NameScope scope, PlatformLinks platforms) {
        this.imports = imports;
        this.words = new RowWords(scope, platforms);
    }

    /** Leaves the stream open. */
    public void xlsx(Act act, Batch batch, Texts t, OutputStream out) throws IOException {
        write(act, batch, t, header -> SheetWriter.xlsx(out, t.get("intake.refused-sheet"), header));
    }

    /** Leaves the stream open. */
    public void csv(Act act, Batch batch, Texts t, OutputStream out) throws IOException {
        write(act, batch, t, header -> SheetWriter.csv(out, header));
    }

    /** Each refused row with its reason, read lot by lot. */
    public Stream<RefusedRow> rows(Act act, Batch batch, Texts t) {
        return Stream.iterate(imports.refused(act, batch.id(), 0), lot -> !lot.isEmpty(),
                lot -> imports.refused(act, batch.id(), lot.getLast().row().number())).flatMap(List::stream)
                .map(row -> new RefusedRow(row.row().asRow(), words.reasons(t, row)));
    }

    private void write(Act act, Batch batch, Texts t, RefusedRows.Target target) throws IOException {
        new RefusedRows(batch.head().asGuess(), t.get("intake.row"), t.get("intake.reason")).write(target,
                rows(act, batch, t)::iterator);
    }
}
