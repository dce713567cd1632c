package org.rostra.archive.bag;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.rostra.archive.ArchiveMatter.Content;

/**
 * Writes a bag (RFC 8493) into a zip as its files come; nothing is held but their names and digests. The same files give
 * the same bytes: entries bear no time.
 */
public final class BagWriter {
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);
    private static final String DATA = "data/";

    private final ZipOutputStream zip;
    private final String base;
    private final Map<String, String> payload = new TreeMap<>();
    private final Map<String, String> tags = new TreeMap<>();
    private long octets;

    /** @param base the one folder in which everything stands */
    public BagWriter(OutputStream out, String base) throws IOException {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        this.base = base + "/";
        tag("bagit.txt", "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
    }

    /** What was written: how large, and its digest. */
    public record Written(long size, String sha256) {}

    /** A file of what is packed, under a path within it. */
    public Written file(String path, Content content) throws IOException {
        Written written = entry(DATA + path, content);
        payload.put(DATA + path, written.sha256());
        octets += written.size();
        return written;
    }

    public Written file(String path, String text) throws IOException {
        return file(path, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Ends the bag; gives the digest of its manifest, which stands for everything in it. */
    public String end(Map<String, String> about) throws IOException {
        StringBuilder info = new StringBuilder();
        about.forEach((label, value) -> info.append(label).append(": ").append(value.replaceAll("\\R", " "))
                .append('\n'));
        info.append("Payload-Oxum: ").append(octets).append('.').append(payload.size()).append('\n');
        tag("bag-info.txt", info.toString());
        String manifest = tag("manifest-sha256.txt", lines(payload));
        entry("tagmanifest-sha256.txt", out -> out.write(lines(tags).getBytes(StandardCharsets.UTF_8)));
        zip.finish();
        zip.flush();
        return manifest;
    }

    private String tag(String name, String text) throws IOException {
        Written written = entry(name, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
        tags.put(name, written.sha256());
        return written.sha256();
    }

    private Written entry(String path, Content content) throws IOException {
        var entry = new ZipEntry(base + path);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        var digest = new DigestOutputStream(new Kept(zip), Digests.sha256());
        content.writeTo(digest);
        digest.flush();
        zip.closeEntry();
        // The zip has counted it while it was deflated.
        return new Written(entry.getSize(), HexFormat.of().formatHex(digest.getMessageDigest().digest()));
    }

    private static String lines(Map<String, String> digests) {
        StringBuilder lines = new StringBuilder();
        digests.forEach((path, digest) -> lines.append(digest).append("  ").append(path.replace("%", "%25"))
                .append('\n'));
        return lines.toString();
    }

    /** Held back whole, for writers that close what they write to. */
    public static byte[] bytes(Content content) throws IOException {
        var out = new ByteArrayOutputStream();
        content.writeTo(out);
        return out.toByteArray();
    }

    /** The zip stays open whoever closes an entry. */
    private static final class Kept extends java.io.FilterOutputStream {
        Kept(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
