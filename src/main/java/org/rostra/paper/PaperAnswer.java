package org.rostra.paper;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.rostra.ledger.Act;
import org.rostra.ledger.Subject;
import org.rostra.paper.scan.Target;
import org.rostra.print.PaperPrinter;
import org.rostra.print.Sheet;
import org.rostra.print.WordPaper;
import org.rostra.web.Answer;
import org.rostra.web.Origin;
import org.springframework.stereotype.Component;

/** Papers as files to be saved. */
@Component
public class PaperAnswer {
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final Papers papers;
    private final PaperPrinter printer;
    private final OwnTemplates templates;
    private final Origin origin;

    PaperAnswer(Papers papers, PaperPrinter printer, OwnTemplates templates, Origin origin) {
        this.papers = papers;
        this.printer = printer;
        this.templates = templates;
        this.origin = origin;
    }

    /** The form of the subject to be looked at; nothing is kept. The caller has found that it may be read. */
    public Answer look(Act act, Subject subject, String form) {
        return pdf(papers.preview(act, form, subject));
    }

    /** Prints the form of the subject, in the format that was asked for. */
    public Answer print(Act act, HttpServletRequest request, Target target, String form, String format) {
        return of(papers.print(act, target.through(), form, target.subject(), origin.of(request)), format);
    }

    /** One PDF with all of them. */
    public Answer pdf(String name, List<Sheet> sheets) {
        return new Answer.Download(name + ".pdf", "application/pdf", out -> printer.pdf(sheets, out));
    }

    private Answer pdf(Sheet sheet) {
        return pdf(sheet.paper().title(), List.of(sheet));
    }

    /** One paper in the format: a Word file, the office's own where it has one, or else a PDF. */
    private Answer of(Sheet sheet, String format) {
        if (!format.equals("docx")) {
            return pdf(sheet);
        }
        String name = sheet.paper().title() + ".docx";
        return templates.filled(sheet).<Answer>map(own -> new Answer.Download(name, WORD, out -> out.write(own)))
                .orElseGet(() -> new Answer.Download(name, WORD, out -> WordPaper.write(sheet, out)));
    }
}
