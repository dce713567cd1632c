package org.rostra.archive.check;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.rostra.archive.check.Fault.Kind;

/** A manifest of a bag: paths and their digests. */
final class Manifest {
    static final String PAYLOAD = "manifest-sha256.txt";
    static final String TAGS = "tagmanifest-sha256.txt";
    private static final Pattern LINE = Pattern.compile("([0-9a-fA-F]{64})[ \\t]+\\*?(.+)");

    private Manifest() {
    }

    static Map<String, String> read(ZipFile zip, Map<String, ZipEntry> entries, String name, Limits limits,
            List<Fault> faults) throws IOException {
        @Nullable
        ZipEntry entry = entries.get(name);
        Map<String, String> digests = new TreeMap<>();
        if (entry == null) {
            faults.add(Fault.of(Kind.MISSING, name));
            return digests;
        }
        try (InputStream in = limits.counted(name, zip.getInputStream(entry))) {
            String[] lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n");
            for (int i = 0; i < lines.length; i++) {
                Matcher line = LINE.matcher(lines[i].strip());
                if (line.matches()) {
                    digests.put(line.group(2).replace("%25", "%"), line.group(1).toLowerCase(java.util.Locale.ROOT));
                } else if (!lines[i].isBlank()) {
                    faults.add(new Fault(Kind.BAD_MANIFEST, name, i + 1));
                }
            }
        }
        return digests;
    }
}
