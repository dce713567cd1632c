package org.rostra.print;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/**
 * Ends a document so that it can be kept for decades (PDF/A-2u, ISO 19005-2): it says which colours it means, what it
 * is, and depends on nothing outside. The same pages give the same bytes.
 */
final class LastingPdf {
    private static final String COLOURS = "/colour/sRGB.icc";
    private static final String SPACE = "sRGB IEC61966-2.1";
    /** The bytes within the first quotation marks are the mark of order that XMP asks for. */
    private static final String ABOUT = """
            <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
            <pdfaid:part>2</pdfaid:part><pdfaid:conformance>U</pdfaid:conformance></rdf:Description>
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title></rdf:Description>
            </rdf:RDF></x:xmpmeta>
            <?xpacket end="w"?>""";

    private LastingPdf() {
    }

    /** @param content what tells the document from others, for its id */
    static void save(PDDocument document, String title, int content, OutputStream out) throws IOException {
        PDDocumentCatalog catalog = document.getDocumentCatalog();
        // The renderer writes down when it worked: the same paper would never be the same file.
        var info = new PDDocumentInformation();
        info.setTitle(title);
        document.setDocumentInformation(info);
        catalog.addOutputIntent(intent(document));
        catalog.setMetadata(new PDMetadata(document, new ByteArrayInputStream(
                ABOUT.formatted(Markup.text(title)).getBytes(StandardCharsets.UTF_8))));
        catalog.setLanguage("zh-CN");
        var shown = new PDViewerPreferences(new org.apache.pdfbox.cos.COSDictionary());
        shown.setDisplayDocTitle(true);
        catalog.setViewerPreferences(shown);
        document.setDocumentId((long) content);
        document.save(out);
    }

    private static PDOutputIntent intent(PDDocument document) throws IOException {
        try (InputStream colours = Objects.requireNonNull(LastingPdf.class.getResourceAsStream(COLOURS))) {
            var intent = new PDOutputIntent(document, colours);
            intent.setInfo(SPACE);
            intent.setOutputCondition(SPACE);
            intent.setOutputConditionIdentifier(SPACE);
            intent.setRegistryName("http://www.color.org");
            return intent;
        }
    }
}
