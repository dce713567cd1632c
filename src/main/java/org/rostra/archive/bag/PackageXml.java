package org.rostra.archive.bag;

import java.io.OutputStream;
import java.util.List;

/** The metadata of a package: what it is of, and its records, each with the digest of its own metadata. */
public final class PackageXml {
    /**
     * What a package is.
     *
     * @param part  of how many, from 1
     */
    public record About(String id, String fonds, String title, String office, int year, Described.Kept term,
            String packed, int part, int parts, int leftOut) {}

    /** A line of the list of contents. */
    public record Row(int place, String number, String author, String title, String date, int pages, String outcome,
            String sha256) {}

    private PackageXml() {
    }

    public static void write(About about, List<Row> rows, OutputStream out) {
        var xml = new Xml(out, Term.PACKAGE);
        xml.open(Term.ABOUT).text(Term.PACKAGE_ID, about.id()).text(Term.PACKED, about.packed())
                .text(Term.PACKED_BY, about.fonds()).text(Term.PART, about.part() + "/" + about.parts()).close();
        xml.text(Term.LEVEL, Term.LEVEL_VOLUME.word());
        xml.open(Term.PROVENANCE).text(Term.FONDS, about.fonds()).close();
        xml.open(Term.CODE).text(Term.YEAR, Integer.toString(about.year()));
        RecordXml.term(xml, about.term()).may(Term.OFFICE, about.office()).close();
        xml.open(Term.CONTENT).text(Term.TITLE, about.title()).close();
        xml.open(Term.SHAPE).text(Term.COUNT, Integer.toString(rows.size()))
                .text(Term.LEFT_OUT, Integer.toString(about.leftOut()))
                .close();
        xml.open(Term.CONTENTS);
        rows.forEach(
                row -> xml.open(Term.ITEM).text(Term.PLACE, Names.folder(row.place())).may(Term.NUMBER, row.number())
                        .text(Term.AUTHOR, row.author()).text(Term.TITLE, row.title()).text(Term.DATE, row.date())
                        .text(Term.PAGES, Integer.toString(row.pages())).may(Term.ABSTRACT, row.outcome())
                        .text(Term.ITEM_DIGEST, row.sha256(), Term.ALGORITHM, "SHA-256").close());
        xml.close().close().end();
    }
}
