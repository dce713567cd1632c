package org.rostra.archive.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.util.HexFormat;
import org.rostra.archive.bag.Digests;

/** A content whose digest is known when it was read. */
final class Digested extends DigestInputStream {
    Digested(InputStream in) {
        super(in, Digests.sha256());
    }

    /** Reads what is left; the digest of the whole. */
    String rest() throws IOException {
        transferTo(OutputStream.nullOutputStream());
        return HexFormat.of().formatHex(getMessageDigest().digest());
    }
}
