package org.rostra.paper;

import java.util.List;
import org.rostra.print.PaperPrinter;
import org.rostra.print.Sheet;
import org.rostra.print.WordPaper;
import org.rostra.web.Answer;
import org.springframework.stereotype.Component;

/** Papers as files to be saved. */
@Component
public class PaperAnswer {
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final PaperPrinter printer;
    private final OwnTemplates templates;

    PaperAnswer(PaperPrinter printer, OwnTemplates templates) {
        this.templates = templates;
        this.printer = printer;
    }

    /** One PDF with all of them. */
    public Answer pdf(String name, List<Sheet> sheets) {
        return new Answer.Download(name + ".pdf", "application/pdf", out -> printer.pdf(sheets, out));
    }

    public Answer pdf(Sheet sheet) {
        return pdf(sheet.paper().title(), List.of(sheet));
    }

    /** One paper in the format that was asked for: a Word file, the office's own where it has one, or else a PDF. */
    public Answer of(Sheet sheet, String format) {
        if (!format.equals("docx")) {
            return pdf(sheet);
        }
        String name = sheet.paper().title() + ".docx";
        return templates.filled(sheet).<Answer>map(own -> new Answer.Download(name, WORD, out -> out.write(own)))
                .orElseGet(() -> new Answer.Download(name, WORD, out -> WordPaper.write(sheet, out)));
    }
}
