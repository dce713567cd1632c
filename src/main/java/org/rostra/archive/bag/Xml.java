package org.rostra.archive.bag;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes metadata element by element; what no XML may hold is left out. */
final class Xml {
    /** The name space of our schema, {@code rostra-archive.xsd}. */
    static final String SPACE = "urn:rostra:archive:1";
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private final XMLStreamWriter out;
    private int depth;

    Xml(OutputStream stream, Term root) {
        try {
            out = FACTORY.createXMLStreamWriter(stream, StandardCharsets.UTF_8.name());
            out.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            open(root);
            out.writeDefaultNamespace(SPACE);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    Xml open(Term name, Object... attributes) {
        return write(() -> {
            out.writeCharacters("\n" + "  ".repeat(depth));
            out.writeStartElement(name.word());
            attributes(attributes);
            depth++;
        });
    }

    Xml close() {
        return write(() -> {
            depth--;
            out.writeCharacters("\n" + "  ".repeat(depth));
            out.writeEndElement();
        });
    }

    Xml text(Term name, String value, Object... attributes) {
        return write(() -> {
            out.writeCharacters("\n" + "  ".repeat(depth));
            out.writeStartElement(name.word());
            attributes(attributes);
            out.writeCharacters(clean(value));
            out.writeEndElement();
        });
    }

    /** The same unless there is nothing to say. */
    Xml may(Term name, String value) {
        return value.isBlank() ? this : text(name, value);
    }

    void end() {
        write(() -> {
            out.writeCharacters("\n");
            out.writeEndDocument();
            out.flush();
        });
    }

    /** Names and values in turn. */
    private void attributes(Object... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            out.writeAttribute(word(attributes[i]), clean(word(attributes[i + 1])));
        }
    }

    private static String word(Object said) {
        return said instanceof Term term ? term.word() : said.toString();
    }

    private static String clean(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().filter(one -> one == '\n' || one == '\t' || one >= 0x20 && one != 0xFFFE && one != 0xFFFF
                && Character.getType(one) != Character.SURROGATE).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private interface Step {
        void go() throws XMLStreamException;
    }

    private Xml write(Step step) {
        try {
            step.go();
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }
}
