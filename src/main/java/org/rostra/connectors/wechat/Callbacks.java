package org.rostra.connectors.wechat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.rostra.connectors.Says;
import org.rostra.ledger.Clock;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Tells callbacks of the platform from what others send: by their signature, their age and, where that is set up, their encryption. */
public final class Callbacks {
    private static final int LONGEST = 1 << 20;

    private final Credentials credentials;
    private final Clock clock;
    private final Duration window;

    /** Callbacks older or newer than the window are not listened to. */
    public Callbacks(Credentials credentials, Clock clock, Duration window) {
        this.credentials = credentials;
        this.clock = clock;
        this.window = window;
    }

    /** What to answer when the platform asks whether this is the right place; empty if it is not the platform. */
    public Optional<String> echo(Signed signed, String echo) {
        return recent(signed) && signedBy(signed.signature(), credentials.token(), signed.timestamp(), signed.nonce())
                ? Optional.of(echo)
                : Optional.empty();
    }

    /** What a callback says. */
    public Heard hear(Signed signed, String body) {
        if (body.length() > LONGEST) {
            return new Heard.Rejected(Says.WECHAT_UNREADABLE);
        }
        if (!recent(signed)) {
            return new Heard.Rejected(Says.WECHAT_OLD);
        }
        try {
            return credentials.encrypted() ? unsealed(signed, body) : plain(signed, body);
        } catch (IOException | SAXException | ParserConfigurationException | GeneralSecurityException
                | IllegalArgumentException _) {
            return new Heard.Rejected(Says.WECHAT_UNREADABLE);
        }
    }

    private Heard plain(Signed signed, String body) throws IOException, SAXException, ParserConfigurationException {
        return signedBy(signed.signature(), credentials.token(), signed.timestamp(), signed.nonce())
                ? said(document(body))
                : new Heard.Rejected(Says.WECHAT_UNSIGNED);
    }

    private Heard unsealed(Signed signed, String body)
            throws IOException, SAXException, ParserConfigurationException, GeneralSecurityException {
        String sealed = text(document(body), "Encrypt");
        if (!signedBy(signed.message(), credentials.token(), signed.timestamp(), signed.nonce(), sealed)) {
            return new Heard.Rejected(Says.WECHAT_UNSIGNED);
        }
        return said(document(new Sealed(credentials).open(sealed)));
    }

    private static Heard said(Document document) {
        String publication = text(document, "publish_id");
        return text(document, "Event").equals("PUBLISHJOBFINISH") && !publication.isEmpty()
                ? new Heard.Finished(publication)
                : new Heard.Other();
    }

    private boolean recent(Signed signed) {
        if (!signed.timestamp().matches("\\d{1,11}")) {
            return false;
        }
        Instant said = Instant.ofEpochSecond(Long.parseLong(signed.timestamp()));
        return Duration.between(said, clock.now()).abs().compareTo(window) <= 0;
    }

    static String signature(String... parts) throws GeneralSecurityException {
        String[] sorted = parts.clone();
        Arrays.sort(sorted);
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1")
                .digest(String.join("", sorted).getBytes(StandardCharsets.UTF_8)));
    }

    private static boolean signedBy(String signature, String... parts) {
        try {
            return MessageDigest.isEqual(signature(parts).getBytes(StandardCharsets.UTF_8),
                    signature.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Document document(String body) throws IOException, SAXException, ParserConfigurationException {
        var factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setExpandEntityReferences(false);
        var builder = factory.newDocumentBuilder();
        builder.setErrorHandler(null);
        return builder.parse(new InputSource(new StringReader(body)));
    }

    private static String text(Document document, String name) {
        var found = document.getElementsByTagName(name).item(0);
        return found == null ? "" : found.getTextContent().strip();
    }
}
