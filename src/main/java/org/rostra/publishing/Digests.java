package org.rostra.publishing;

import org.rostra.files.Sha256;

/** SHA-256 of texts, as the ledger and the record of a release keep them. */
public final class Digests {
    private Digests() {
    }

    static String of(Wording wording) {
        return of(wording.title() + "\n" + wording.body());
    }

    /** Of a text, in UTF-8. */
    public static String of(String text) {
        return Sha256.of(text).hex();
    }
}
