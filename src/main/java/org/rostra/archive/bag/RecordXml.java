package org.rostra.archive.bag;

import java.io.OutputStream;
import java.util.Base64;
import org.rostra.archive.bag.Described.Document;
import org.rostra.archive.bag.Described.Happened;
import org.rostra.archive.bag.Described.Kept;

/** The metadata of one record, in the words of DA/T 46-2009; what proves it in our own (存证). */
public final class RecordXml {
    private RecordXml() {
    }

    public static void write(Described record, OutputStream out) {
        var xml = new Xml(out, Term.RECORD);
        xml.text(Term.LEVEL, Term.LEVEL_FILE.word());
        xml.open(Term.PROVENANCE).text(Term.FONDS, record.fonds()).close();
        xml.text(Term.RECORD_ID, record.id());
        xml.open(Term.CODE).text(Term.YEAR, Integer.toString(record.year()));
        term(xml, record.term()).may(Term.OFFICE, record.office()).text(Term.PLACE, Names.folder(record.place()))
                .close();
        xml.open(Term.CONTENT).text(Term.TITLE, record.title()).may(Term.NUMBER, record.number())
                .text(Term.AUTHOR, record.author())
                .text(Term.DATE, record.date()).may(Term.ABSTRACT, record.outcome()).close();
        xml.open(Term.SHAPE).text(Term.COUNT, Integer.toString(record.documents().size()))
                .text(Term.PAGES, Integer.toString(record.pages())).text(Term.LANGUAGE, Term.CHINESE.word())
                .text(Term.VERSION, Term.FINAL.word()).close();
        record.documents().forEach(document -> document(xml, document));
        xml.open(Term.RIGHTS).text(Term.CONTROL, Term.CONTROL_PERSONAL.word()).close();
        record.people()
                .forEach(person -> xml.open(Term.AGENT, Term.AGENT_ID, person.id())
                        .text(Term.AGENT_KIND, Term.PERSON.word())
                        .text(Term.AGENT_NAME, person.name()).close());
        record.happened().forEach(one -> happened(xml, one));
        xml.close().end();
    }

    static Xml term(Xml xml, Kept term) {
        return xml.text(Term.RETENTION, term.text(), Term.RETENTION_CODE, term.code(), Term.CONFIRMED,
                term.confirmed() ? Term.YES : Term.NOT_YET);
    }

    private static void document(Xml xml, Document document) {
        xml.open(Term.FILE, Term.FILE_KIND, document.form() ? Term.FORM : Term.ENCLOSURE)
                .text(Term.FORMAT, document.format())
                .text(Term.FILE_NAME, document.name()).may(Term.ORIGINAL, document.original())
                .text(Term.SIZE, Long.toString(document.size()));
        if (document.pages() > 0) {
            xml.text(Term.PAGES, Integer.toString(document.pages()));
        }
        xml.text(Term.DIGEST, document.sha256(), Term.ALGORITHM, "SHA-256").close();
    }

    private static void happened(Xml xml, Happened one) {
        xml.open(Term.DEED).text(Term.DEED_STATE, Term.PAST.word()).text(Term.DEED_WHAT, one.what())
                .text(Term.DEED_AT, one.at().toString())
                .may(Term.DEED_UNDER, one.under()).may(Term.DEED_DETAIL, one.detail()).may(Term.DEED_BY, one.by());
        xml.open(Term.PROOF, Term.SUBJECT, one.subject(), Term.LINE, Integer.toString(one.proof().version()))
                .text(Term.LEAF, one.proof().leaf(), Term.ALGORITHM, "SHA-256")
                .text(Term.LINE_CONTENT, Base64.getEncoder().encodeToString(one.proof().content())).close().close();
    }
}
