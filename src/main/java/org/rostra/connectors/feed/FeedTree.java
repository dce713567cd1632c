package org.rostra.connectors.feed;

import java.io.IOException;
import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.jdom2.Document;
import org.jdom2.input.sax.SAXHandler;
import org.jspecify.annotations.Nullable;
import org.rostra.connectors.Says;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;

/**
 * Builds the tree of a document that may be hostile. Nothing outside it is read: no DTD, no external entity, and a document
 * that declares one is refused. Entities of its own are followed within narrow bounds; depth and number of elements are counted
 * while it is read.
 */
final class FeedTree extends SAXHandler {
    private static final String LIMIT = "http://www.oracle.com/xml/jaxp/properties/";
    private static final String SAX = "http://xml.org/sax/";
    private static final String XERCES = "http://apache.org/xml/features/nonvalidating/";
    /** The parser of the JDK says this where one of its limits is passed. */
    private static final String PASSED = "JAXP0001";

    private final Bounds bounds;
    private int depth;
    private int elements;

    private FeedTree(Bounds bounds) {
        this.bounds = bounds;
    }

    /** Throws what tells the place of a fault (names that the tree does not take have none), or a {@link FeedFault} where trying again would not help. */
    static Document of(String text, Bounds bounds) throws SAXException {
        var tree = new FeedTree(bounds);
        try {
            XMLReader reader = reader();
            reader.setContentHandler(tree);
            reader.setDTDHandler(tree);
            reader.setErrorHandler(tree);
            reader.setEntityResolver((publicId, systemId) -> new InputSource(new StringReader("")));
            reader.setProperty(SAX + "properties/lexical-handler", tree);
            reader.setProperty(SAX + "properties/declaration-handler", tree);
            reader.parse(new InputSource(new StringReader(text)));
            return tree.getDocument();
        } catch (SAXParseException e) {
            if (String.valueOf(e.getMessage()).contains(PASSED)) {
                throw new FeedFault(Says.FEED_ENTITIES);
            }
            throw e;
        } catch (IllegalArgumentException _) {
            throw new SAXParseException(null, null);
        } catch (IOException | ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static XMLReader reader() throws SAXException, ParserConfigurationException {
        var factory = SAXParserFactory.newDefaultNSInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature(SAX + "features/external-general-entities", false);
        factory.setFeature(SAX + "features/external-parameter-entities", false);
        factory.setFeature(XERCES + "load-external-dtd", false);
        XMLReader reader = factory.newSAXParser().getXMLReader();
        reader.setProperty(LIMIT + "entityExpansionLimit", "2000");
        reader.setProperty(LIMIT + "totalEntitySizeLimit", "100000");
        reader.setProperty(LIMIT + "maxGeneralEntitySizeLimit", "20000");
        reader.setProperty(LIMIT + "elementAttributeLimit", "200");
        return reader;
    }

    @Override
    public void startElement(String space, String local, String name, Attributes attributes) throws SAXException {
        if (++depth > bounds.depth()) {
            throw new FeedFault(Says.FEED_TOO_DEEP, bounds.depth());
        }
        if (++elements > bounds.elements()) {
            throw new FeedFault(Says.FEED_TOO_LARGE, bounds.elements());
        }
        super.startElement(space, local, name, attributes);
    }

    @Override
    public void endElement(String space, String local, String name) throws SAXException {
        depth--;
        super.endElement(space, local, name);
    }

    @Override
    public void externalEntityDecl(String name, @Nullable String publicId, String systemId) throws SAXException {
        throw new FeedFault(Says.FEED_ENTITIES);
    }

    @Override
    public void unparsedEntityDecl(String name, @Nullable String publicId, String systemId, String notation) {
        // Names a file that nobody here asks for.
    }

    @Override
    public void fatalError(SAXParseException fault) throws SAXException {
        throw fault;
    }
}
