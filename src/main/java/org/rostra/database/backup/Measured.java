package org.rostra.database.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Passes bytes on while counting and hashing them. Closing it closes nothing: an entry ends, the file goes on. */
final class Measured extends OutputStream {
    private final OutputStream target;
    private final MessageDigest digest = sha256();
    private long bytes;

    Measured(OutputStream target) {
        this.target = target;
    }

    static String sha256(byte[] content) {
        return HexFormat.of().formatHex(sha256().digest(content));
    }

    /** What has passed; to be asked once, at the end. */
    Part.Content content() {
        return new Part.Content(bytes, HexFormat.of().formatHex(digest.digest()));
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[]{(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] buffer, int from, int length) throws IOException {
        target.write(buffer, from, length);
        digest.update(buffer, from, length);
        bytes += length;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
