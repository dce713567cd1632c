package org.rostra.files;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import org.rostra.files.FileRefused.Reason;

/** Names as they may be shown and offered for saving: no path, no control, no turning of direction, not too long. */
final class FileNames {
    private static final int LONGEST = 120;

    private FileNames() {
    }

    /** The cleaned name; its extension is kept whatever is cut. */
    static String clean(String given) {
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        var kept = new StringBuilder();
        Normalizer.normalize(last, Form.NFC).codePoints().filter(FileNames::harmless).forEach(kept::appendCodePoint);
        String name = kept.toString().strip();
        if (name.isEmpty()) {
            throw new FileRefused(Reason.NONE_CHOSEN);
        }
        int dot = name.lastIndexOf('.');
        if (dot <= 0) {
            throw new FileRefused(Reason.NAME_WRONG, name);
        }
        String extension = name.substring(dot);
        int room = Math.max(1, LONGEST - extension.length());
        String stem = name.substring(0, dot);
        return stem.codePointCount(0, stem.length()) <= room
                ? name
                : stem.substring(0, stem.offsetByCodePoints(0, room)) + extension;
    }

    /** Left out: what does not print, what turns the writing direction, and what a file system reserves. */
    private static boolean harmless(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR, Character.UNASSIGNED ->
                false;
            default -> "<>:\"|?*".indexOf(c) < 0;
        };
    }
}
