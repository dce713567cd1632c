package org.rostra.connectors.wechat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What a post of one delivery is known by on the platform: a fragment of the page it refers to, which no server sees. */
record Mark(String text) {
    static Mark of(String key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return new Mark("d-" + HexFormat.of().formatHex(digest, 0, 12));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    URI on(URI source) {
        String whole = source.toString();
        int fragment = whole.indexOf('#');
        return URI.create((fragment < 0 ? whole : whole.substring(0, fragment)) + '#' + text);
    }

    boolean isOn(String source) {
        return source.endsWith('#' + text);
    }
}
