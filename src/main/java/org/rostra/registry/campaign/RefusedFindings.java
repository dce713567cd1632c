package org.rostra.registry.campaign;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.rostra.sheets.Cell;
import org.rostra.sheets.Columns;
import org.rostra.sheets.HeaderGuess;
import org.rostra.sheets.RefusedRow;
import org.rostra.sheets.RefusedRows;
import org.rostra.sheets.Row;
import org.rostra.sheets.SheetWriter;
import org.rostra.web.Texts;
import org.springframework.stereotype.Component;

/** Gives the rows of a census that are not taken back in their own columns, with row number and reason. */
@Component
public class RefusedFindings {
    private final Censuses censuses;

    RefusedFindings(Censuses censuses) {
        this.censuses = censuses;
    }

    /** Leaves the stream open. */
    public void xlsx(Census census, Texts t, OutputStream out) throws IOException {
        List<HeaderGuess.Column> columns = new ArrayList<>();
        census.header().forEach(name -> columns
                .add(new HeaderGuess.Column(columns.size(), Columns.letters(columns.size()), name)));
        new RefusedRows(new HeaderGuess(OptionalInt.empty(), 1, columns), t.get("campaign.census.row"),
                t.get("campaign.census.reason"))
                .write(header -> SheetWriter.xlsx(out, t.get("campaign.census.refused-file"), header),
                        censuses.refused(census).map(one -> new RefusedRow(
                                new Row(one.number(), one.cells().stream().map(Cell::text).toList()),
                                reason(one, t)))::iterator);
    }

    /** Why the row is not taken. */
    public static String reason(Finding finding, Texts t) {
        return t.get("campaign.finding." + finding.verdict() + ".why",
                finding.twin() == null ? 0 : finding.twin());
    }
}
