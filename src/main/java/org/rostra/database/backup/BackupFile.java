package org.rostra.database.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import org.rostra.database.DatabaseRefused;
import org.rostra.database.Reason;

import tools.jackson.core.JacksonException;

/** A backup file open for reading. What it gives out has been read under refusal: cut, altered or foreign parts are named. */
final class BackupFile implements AutoCloseable {
    private final Path file;
    private final ZipFile zip;
    private final Manifest manifest;

    private BackupFile(Path file, ZipFile zip, Manifest manifest) {
        this.file = file;
        this.zip = zip;
        this.manifest = manifest;
    }

    /** Refuses what is no backup, one that was cut off, and one of another format. */
    static BackupFile open(Path file) throws IOException {
        ZipFile zip = zip(file);
        try {
            return new BackupFile(file, zip, manifest(file, zip));
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    Manifest manifest() {
        return manifest;
    }

    /** Reads every part; refuses with the first that is missing, altered, or not in the manifest. */
    void verify(Progress progress) throws IOException {
        var parts = manifest.parts();
        var known = new HashSet<String>();
        known.add(Manifest.ENTRY);
        for (int i = 0; i < parts.size(); i++) {
            progress.at(Progress.Stage.VERIFY, parts.get(i).entry(), i, parts.size());
            read(parts.get(i));
            known.add(parts.get(i).entry());
        }
        var unknown = zip.stream().map(ZipEntry::getName).filter(name -> !known.contains(name)).findFirst();
        if (unknown.isPresent()) {
            throw new DatabaseRefused(Reason.PART_UNKNOWN, file, unknown.get());
        }
    }

    /** Writes a part's content to a target; refuses after the last byte if it was not what the manifest says. */
    void transfer(Part part, OutputStream target) throws IOException {
        try (var in = open(part)) {
            var measured = new Measured(target);
            in.transferTo(measured);
            if (!measured.content().equals(part.content())) {
                throw new DatabaseRefused(Reason.PART_ALTERED, file, part.entry());
            }
        }
    }

    InputStream open(Part part) throws IOException {
        return zip.getInputStream(entry(file, zip, part.entry()));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private void read(Part part) {
        try {
            transfer(part, OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new DatabaseRefused(e, Reason.PART_ALTERED, file, part.entry());
        }
    }

    private static ZipFile zip(Path file) {
        try {
            return new ZipFile(file.toFile());
        } catch (IOException e) {
            throw new DatabaseRefused(e, Reason.BACKUP_UNREADABLE, file);
        }
    }

    private static Manifest manifest(Path file, ZipFile zip) throws IOException {
        var entry = entry(file, zip, Manifest.ENTRY);
        try (var in = zip.getInputStream(entry)) {
            byte[] json = in.readAllBytes();
            var sum = new CRC32();
            sum.update(json);
            if (sum.getValue() != entry.getCrc()) {
                throw new DatabaseRefused(Reason.PART_ALTERED, file, Manifest.ENTRY);
            }
            var manifest = Manifest.parse(json);
            if (manifest.format() != Manifest.FORMAT) {
                throw new DatabaseRefused(Reason.BACKUP_FORMAT, manifest.format(), Manifest.FORMAT);
            }
            return manifest;
        } catch (ZipException | JacksonException e) {
            throw new DatabaseRefused(e, Reason.PART_ALTERED, file, Manifest.ENTRY);
        }
    }

    private static ZipEntry entry(Path file, ZipFile zip, String name) {
        return Optional.ofNullable(zip.getEntry(name))
                .orElseThrow(() -> new DatabaseRefused(Reason.PART_MISSING, file, name));
    }
}
