package org.rostra.paper.scan;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** SHA-256, as text. */
final class Digest {
    private Digest() {
    }

    static String of(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Of pages, each by its file and number. */
    static String of(List<String> pages) {
        return of(String.join(",", pages).getBytes(StandardCharsets.US_ASCII));
    }
}
