package org.rostra.archive.check;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.rostra.archive.bag.Digests;

/** A package taken apart, to be looked at, altered and put together again. */
public record Bag(String base, Map<String, byte[]> files) {
    public static Bag of(byte[] zip) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        String base = "";
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                int slash = entry.getName().indexOf('/');
                base = entry.getName().substring(0, slash);
                files.put(entry.getName().substring(slash + 1), in.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Bag(base, files);
    }

    public String text(String path) {
        return new String(files.get(path), StandardCharsets.UTF_8);
    }

    public Bag with(String path, byte[] content) {
        Map<String, byte[]> other = new LinkedHashMap<>(files);
        other.put(path, content);
        return new Bag(base, other);
    }

    public Bag without(String path) {
        Map<String, byte[]> other = new LinkedHashMap<>(files);
        other.remove(path);
        return new Bag(base, other);
    }

    /** One byte in the middle is another. */
    public Bag altered(String path) {
        byte[] content = files.get(path).clone();
        content[content.length / 2] ^= 1;
        return with(path, content);
    }

    /** With manifests that name what is in it now, as somebody would write them who covers up what he altered. */
    public Bag resealed() {
        Bag data = with("manifest-sha256.txt", manifest(true));
        return data.with("tagmanifest-sha256.txt", data.manifest(false));
    }

    private byte[] manifest(boolean payload) {
        StringBuilder lines = new StringBuilder();
        files.forEach((path, content) -> {
            if (path.startsWith("data/") == payload && !path.startsWith("tagmanifest")) {
                lines.append(HexFormat.of().formatHex(Digests.sha256().digest(content))).append("  ")
                        .append(path.replace("%", "%25")).append('\n');
            }
        });
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    public byte[] zip() {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(base + "/" + file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    public Checked check() {
        return check(zip());
    }

    public static Checked check(byte[] zip) {
        try {
            Path file = Files.createTempFile("package", ".zip");
            try {
                Files.write(file, zip);
                return CheckPackage.of(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
