package org.rostra.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.rostra.archive.bag.Names;
import org.rostra.archive.bag.PackageXml.About;
import org.rostra.archive.bag.PackageXml.Row;
import org.rostra.archive.bag.Term;
import org.rostra.print.PaperPrinter;
import org.rostra.print.Listing;
import org.rostra.print.Listing.Column;
import org.rostra.sheets.SheetWriter;
import org.rostra.web.Frames;
import org.rostra.web.Texts;
import org.springframework.stereotype.Component;

/** 卷内目录: the list of contents of a part, as a table and on paper, with the columns of DA/T 22. */
@Component
class ContentsList {
    private static final List<Term> COLUMNS = List.of(Term.PLACE, Term.NUMBER, Term.AUTHOR, Term.TITLE, Term.DATE,
            Term.PAGES, Term.RETENTION, Term.ABSTRACT);
    private static final int[] SHARES = {8, 15, 16, 28, 10, 6, 9, 8};

    private final PaperPrinter printer;
    private final Frames frames;

    ContentsList(PaperPrinter printer, Frames frames) {
        this.printer = printer;
        this.frames = frames;
    }

    void csv(List<Row> rows, About about, OutputStream out) throws IOException {
        try (SheetWriter sheet = SheetWriter.csv(out, COLUMNS.stream().map(Term::word).toList())) {
            for (Row row : rows) {
                sheet.row(cells(row, about));
            }
        }
    }

    void pdf(List<Row> rows, About about, OutputStream out) throws IOException {
        Texts t = frames.texts(Locale.SIMPLIFIED_CHINESE);
        List<Column> columns = java.util.stream.IntStream.range(0, SHARES.length)
                .mapToObj(i -> new Column(COLUMNS.get(i).word(), SHARES[i])).toList();
        printer.listing(new Listing(about.fonds(), Term.CONTENTS.word(),
                List.of(t.get("archive.contents.head", about.title(), Integer.toString(about.year()), about.id())),
                columns, rows.stream().map(row -> cells(row, about)).toList(),
                t.get("archive.contents.foot", rows.size(), about.packed()), t.get("paper.pages")), out);
    }

    private static List<String> cells(Row row, About about) {
        return List.of(Names.folder(row.place()), row.number(), row.author(), row.title(), row.date(),
                Integer.toString(row.pages()), about.term().text(), row.outcome());
    }
}
