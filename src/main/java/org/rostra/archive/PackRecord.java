package org.rostra.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rostra.archive.bag.BagWriter;
import org.rostra.archive.bag.BagWriter.Written;
import org.rostra.archive.bag.Described.Document;
import org.rostra.archive.bag.Names;
import org.rostra.archive.bag.Term;
import org.rostra.files.KeptFile;
import org.rostra.files.KeptFiles;
import org.rostra.print.PaperPrinter;
import org.rostra.print.Sheet;
import org.springframework.stereotype.Component;

/** Puts the files of one record into its folder: its forms as PDF/A, and what was handed in as it came. */
@Component
class PackRecord {
    private static final String PDF = "PDF/A-2u";

    private final PaperPrinter printer;
    private final KeptFiles files;

    PackRecord(PaperPrinter printer, KeptFiles files) {
        this.printer = printer;
        this.files = files;
    }

    List<Document> into(BagWriter bag, String folder, ArchiveRecord record) throws IOException {
        List<Document> documents = new ArrayList<>();
        for (Sheet sheet : record.papers()) {
            String title = sheet.paper().title();
            String name = Names.file(documents.size() + 1, title, "pdf");
            int[] pages = {0};
            Written written = bag.file(folder + name, out -> pages[0] = printer.pdf(List.of(sheet), out));
            documents.add(new Document(true, name, PDF, written.size(), pages[0], written.sha256(), ""));
        }
        for (KeptFile file : record.files()) {
            documents.add(enclosure(bag, folder, file, documents.size() + 1));
        }
        return documents;
    }

    /** @throws org.rostra.files.FileRefused if it is missing or no longer what was handed in */
    private Document enclosure(BagWriter bag, String folder, KeptFile file, int number) throws IOException {
        int dot = file.name().lastIndexOf('.');
        String stem = dot > 0 ? file.name().substring(0, dot) : file.name();
        String name = Names.file(number, Term.ENCLOSURE.word() + "-" + stem,
                file.kind().name().toLowerCase(Locale.ROOT));
        try (InputStream in = files.open(file)) {
            Written written = bag.file(folder + name, in::transferTo);
            return new Document(false, name, file.kind().mediaType(), written.size(), 0, written.sha256(),
                    file.name());
        }
    }
}
