package org.rostra.archive.bag;

import java.util.Locale;

/** Names of files in a package: readable, and taken by every file system. */
public final class Names {
    private static final int LONGEST = 60;

    private Names() {
    }

    /** Folder of a record within its part: 0001. */
    public static String folder(int number) {
        return String.format(Locale.ROOT, "%04d", number);
    }

    /** 01-审批表.pdf, where the name without its ending is shortened. */
    public static String file(int number, String name, String ending) {
        String plain = name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}\\p{Cf}%]", " ").strip().replaceAll("[. ]+$", "");
        int end = plain.offsetByCodePoints(0, Math.min(LONGEST, plain.codePointCount(0, plain.length())));
        return String.format(Locale.ROOT, "%02d-%s.%s", number, plain.substring(0, end), ending);
    }
}
