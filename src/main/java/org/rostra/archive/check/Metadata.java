package org.rostra.archive.check;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.rostra.archive.bag.Term;
import org.rostra.archive.check.Fault.Kind;
import org.rostra.ledger.Proof;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * What the metadata of a record say, held against our own schema, whatever schema the package brings; nothing outside of
 * it is looked up.
 *
 * @param listed records that it lists
 * @param lines  of a ledger that are proven
 */
record Metadata(List<Fault> faults, int listed, int lines) {
    private static final Schema SCHEMA = schema();

    static Metadata read(String path, byte[] xml) throws IOException {
        List<Fault> faults = new ArrayList<>();
        try {
            Validator validator = SCHEMA.newValidator();
            validator.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            validator.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            validator.validate(new StreamSource(new ByteArrayInputStream(xml)));
        } catch (SAXParseException bad) {
            return new Metadata(List.of(new Fault(Kind.BAD_XML, path, Math.max(0, bad.getLineNumber()))), 0, 0);
        } catch (SAXException _) {
            return new Metadata(List.of(Fault.of(Kind.BAD_XML, path)), 0, 0);
        }
        var proofs = new Proofs(path, faults);
        int listed = 0;
        try {
            XMLStreamReader reader = reader(xml);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                    listed += reader.getLocalName().equals(Term.ITEM.word()) ? 1 : 0;
                    proofs.at(reader);
                }
            }
        } catch (XMLStreamException bad) {
            faults.add(new Fault(Kind.BAD_XML, path, bad.getLocation().getLineNumber()));
        }
        if (proofs.lines == 0 && !path.equals("data/metadata.xml")) {
            faults.add(Fault.of(Kind.NO_PROOF, path));
        }
        return new Metadata(faults, listed, proofs.lines);
    }

    /** Walks the proofs of one record. */
    private static final class Proofs {
        private final Map<String, Proof> last = new HashMap<>();
        private final String path;
        private final List<Fault> faults;
        private String leaf = "";
        private String subject = "";
        private int lines;

        Proofs(String path, List<Fault> faults) {
            this.path = path;
            this.faults = faults;
        }

        void at(XMLStreamReader reader) throws XMLStreamException {
            String name = reader.getLocalName();
            if (name.equals(Term.PROOF.word())) {
                subject = reader.getAttributeValue(null, Term.SUBJECT.word());
            } else if (name.equals(Term.LEAF.word())) {
                leaf = reader.getElementText();
            } else if (name.equals(Term.LINE_CONTENT.word())) {
                int line = reader.getLocation().getLineNumber();
                prove(reader.getElementText(), line);
            }
        }

        private void prove(String content, int line) {
            try {
                Proof proof = Proof.of(Base64.getMimeDecoder().decode(content));
                if (!proof.leaf().equals(leaf) || !proof.subject().toString().equals(subject)) {
                    faults.add(new Fault(Kind.BAD_PROOF, path, line));
                } else if (!proof.follows(last.get(subject))) {
                    faults.add(new Fault(Kind.BROKEN_CHAIN, path, line));
                }
                last.put(subject, proof);
                lines++;
            } catch (IllegalArgumentException _) {
                faults.add(new Fault(Kind.BAD_PROOF, path, line));
            }
        }
    }

    private static XMLStreamReader reader(byte[] xml) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory.createXMLStreamReader(new ByteArrayInputStream(xml));
    }

    private static Schema schema() {
        try (InputStream in = Objects.requireNonNull(Metadata.class.getResourceAsStream(
                "/archive/rostra-archive.xsd"))) {
            SchemaFactory factory = SchemaFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            return factory.newSchema(new StreamSource(in));
        } catch (IOException | SAXException e) {
            throw new IllegalStateException(e);
        }
    }
}
