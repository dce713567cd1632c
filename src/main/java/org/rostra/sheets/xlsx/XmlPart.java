package org.rostra.sheets.xlsx;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.rostra.sheets.Deadline;
import org.rostra.sheets.Part;
import org.rostra.sheets.Reason;
import org.rostra.sheets.Source;
import org.rostra.sheets.UnreadableSheet;

/**
 * The only place where XML is parsed of which nothing is known yet: UTF-8, no document type, no entities, no CDATA, bounded depth, names and text.
 * Namespaces are ignored, so that the transitional and the strict dialect and any prefix read alike.
 */
final class XmlPart implements AutoCloseable {
    private static final int BEGINNING = 1024;
    private static final int DEEPEST = 128;
    private static final int MOST_NAMES = 2_000;
    private static final int CHECK_TIME_EVERY = 1 << 16;

    private final Source source;
    private final String name;
    private final Deadline deadline;
    private final InputStream bytes;
    private final XMLStreamReader reader;
    private final Set<String> names = new HashSet<>();
    private final StringBuilder text = new StringBuilder();
    private int depth;
    private int events;

    XmlPart(Archive archive, Entry entry, Deadline deadline) {
        this.source = archive.source();
        this.name = entry.name();
        this.deadline = deadline;
        bytes = new BufferedInputStream(new TagGuard(archive.open(entry), source, name), 1 << 15);
        deadline.check(new Part.Entry(name));
        try {
            refuseDocumentType();
            reader = factory().createXMLStreamReader(bytes, "UTF-8");
        } catch (XMLStreamException | IOException | RuntimeException failure) {
            throw refusal(failure);
        }
    }

    /** The parser stumbles over some document types before it reports them; the true reason is then lost. */
    private void refuseDocumentType() throws IOException {
        bytes.mark(BEGINNING);
        String beginning = new String(bytes.readNBytes(BEGINNING), StandardCharsets.ISO_8859_1);
        bytes.reset();
        if (beginning.contains("<!DOCTYPE")) {
            throw forbidden("DOCTYPE");
        }
    }

    /** A factory for each part: names that a hostile file invents are forgotten with it. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing outside the part is read");
        });
        return factory;
    }

    /** Goes to the next start or end of an element; false at the end of the part. */
    boolean next() {
        while (true) {
            int event = event();
            if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
                return true;
            }
            if (event == XMLStreamConstants.END_DOCUMENT) {
                return false;
            }
        }
    }

    private int event() {
        try {
            int event = reader.next();
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> enter();
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.DTD -> throw forbidden("DOCTYPE");
                case XMLStreamConstants.ENTITY_REFERENCE -> throw forbidden("ENTITY");
                case XMLStreamConstants.CDATA -> throw forbidden("CDATA");
                case XMLStreamConstants.END_DOCUMENT -> bytes.transferTo(OutputStream.nullOutputStream());
                default -> {
                }
            }
            return event;
        } catch (XMLStreamException | IOException | RuntimeException failure) {
            throw refusal(failure);
        }
    }

    private void enter() {
        names.add(reader.getLocalName());
        for (int at = reader.getAttributeCount() - 1; at >= 0; at--) {
            names.add(reader.getAttributeLocalName(at));
        }
        for (int at = reader.getNamespaceCount() - 1; at >= 0; at--) {
            names.add("xmlns:" + reader.getNamespacePrefix(at));
        }
        // The parser remembers every name and slows down with each: invented ones by the million are an attack.
        if (++depth > DEEPEST || names.size() > MOST_NAMES) {
            throw source.damaged(new Part.Entry(name), null);
        }
        if (++events % CHECK_TIME_EVERY == 0) {
            deadline.check(new Part.Entry(name));
        }
    }

    boolean starts() {
        return reader.isStartElement();
    }

    boolean starts(String element) {
        return starts() && reader.getLocalName().equals(element);
    }

    boolean ends(String element) {
        return reader.isEndElement() && reader.getLocalName().equals(element);
    }

    String element() {
        return reader.getLocalName();
    }

    Optional<String> attribute(String wanted) {
        return Optional.ofNullable(value(wanted));
    }

    /** The same without wrapping, for the cells of a large sheet. */
    @Nullable
    String value(String wanted) {
        for (int at = reader.getAttributeCount() - 1; at >= 0; at--) {
            if (reader.getAttributeLocalName(at).equals(wanted)) {
                return reader.getAttributeValue(at);
            }
        }
        return null;
    }

    /** The text of the element just begun, up to its end; elements inside it are passed over. */
    String text() {
        text.setLength(0);
        int inside = 1;
        while (inside > 0) {
            switch (event()) {
                case XMLStreamConstants.START_ELEMENT -> inside++;
                case XMLStreamConstants.END_ELEMENT -> inside--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.SPACE -> append(inside);
                case XMLStreamConstants.END_DOCUMENT -> throw source.damaged(new Part.Entry(name), null);
                default -> {
                }
            }
        }
        return text.toString();
    }

    private void append(int inside) {
        if (inside > 1) {
            return;
        }
        try {
            text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
        } catch (RuntimeException failure) {
            throw refusal(failure);
        }
        if (text.length() > 4 * source.limits().cellLength()) {
            throw source.refusal(Reason.CELL_TOO_LONG, new Part.Entry(name),
                    Integer.toString(source.limits().cellLength()));
        }
    }

    /** Passes over the element just begun. */
    void skip() {
        int level = depth - 1;
        while (depth > level && next()) {
            continue;
        }
    }

    private UnreadableSheet forbidden(String construct) {
        return source.refusal(Reason.FORBIDDEN_XML, new Part.Entry(name), construct);
    }

    /** The parser wraps what our own streams throw, and fails in ways of its own on input it was not made for. */
    private UnreadableSheet refusal(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnreadableSheet ours) {
                return ours;
            }
        }
        return source.damaged(new Part.Entry(name), failure);
    }

    @Override
    public void close() {
        try {
            reader.close();
            bytes.close();
        } catch (XMLStreamException | IOException ignored) {
            // Nothing was written; what matters was read or refused before.
        }
    }
}
