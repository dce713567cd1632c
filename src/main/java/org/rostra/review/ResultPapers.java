package org.rostra.review;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.archive.ArchiveMatter.Whole;
import org.rostra.ledger.Act;
import org.rostra.paper.Papers;
import org.rostra.print.PaperPrinter;
import org.rostra.print.Sheet;
import org.rostra.registry.PlatformLinks;
import org.rostra.review.ArchivedTable.Listed;
import org.rostra.sheets.SheetWriter;
import org.rostra.web.Frames;
import org.rostra.web.Texts;
import org.springframework.stereotype.Component;

/** A year as a whole: the letters that tell of it, and the list of all its accounts. */
@Component
class ResultPapers {
    private static final int AT_ONCE = 2_000;

    private final Papers papers;
    private final ArchivedTable table;
    private final PaperPrinter printer;
    private final PlatformLinks platforms;
    private final Frames frames;

    ResultPapers(Papers papers, ArchivedTable table, PaperPrinter printer, PlatformLinks platforms,
            Frames frames) {
        this.papers = papers;
        this.table = table;
        this.printer = printer;
        this.platforms = platforms;
        this.frames = frames;
    }

    List<Whole> of(Act act, ReviewYear year) {
        Texts t = frames.texts(Locale.SIMPLIFIED_CHINESE);
        List<Whole> all = new ArrayList<>();
        for (Sheet sheet : papers.archival(act, year.asSubject(), t.get("archive.mark"))) {
            all.add(new Whole(sheet.paper().kind() + ".pdf", out -> printer.pdf(List.of(sheet), out)));
        }
        all.add(new Whole(t.get("review.archive.list") + ".csv", out -> list(t, year, out)));
        return all;
    }

    private void list(Texts t, ReviewYear year, OutputStream out) throws IOException {
        try (SheetWriter sheet = SheetWriter.csv(out, List.of(t.get("review.archive.number"),
                t.get("review.notice.account"), t.get("registry.platform"), t.get("review.column.unit"),
                t.get("review.notice.outcome"), t.get("review.archive.day")))) {
            @Nullable
            UUID after = null;
            List<Listed> some;
            do {
                some = table.list(year.year(), after, AT_ONCE);
                for (Listed one : some) {
                    sheet.row(java.util.Arrays.asList(one.number(), one.name(),
                            platforms.name(one.platform(), t.locale()), one.unit(),
                            t.get("review.conclusion." + one.conclusion()), one.on()));
                    after = one.id();
                }
            } while (some.size() == AT_ONCE);
        }
    }
}
