package org.rostra.database.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes the parts of a backup into a zip file, one after the other, and remembers what each held. */
final class PartWriter implements AutoCloseable {
    private final ZipOutputStream zip;
    private final Progress progress;

    PartWriter(Path file, Progress progress) throws IOException {
        this.zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
        this.progress = progress;
        zip.setLevel(Deflater.BEST_SPEED);
    }

    List<Part.Table> tables(Snapshot snapshot) throws IOException, SQLException {
        var tables = snapshot.tables();
        var copied = new ArrayList<Part.Table>();
        for (Part.Table table : tables) {
            progress.at(Progress.Stage.COPY, table.entry(), copied.size(), tables.size());
            zip.putNextEntry(new ZipEntry(table.entry()));
            copied.add(snapshot.copy(table, zip));
            zip.closeEntry();
        }
        return copied;
    }

    /** All regular files below these sub-folders of the data folder; links are not followed. */
    List<Part.StoredFile> files(Path root, List<String> folders) throws IOException {
        var found = new ArrayList<Path>();
        for (String folder : folders) {
            if (Files.isDirectory(root.resolve(folder))) {
                try (var all = Files.walk(root.resolve(folder))) {
                    all.filter(each -> Files.isRegularFile(each, LinkOption.NOFOLLOW_LINKS)).sorted()
                            .forEach(found::add);
                }
            }
        }
        var copied = new ArrayList<Part.StoredFile>();
        for (int i = 0; i < found.size(); i++) {
            String entry = String.join("/", names(root.relativize(found.get(i))));
            progress.at(Progress.Stage.COPY, entry, i, found.size());
            file(found.get(i), entry).ifPresent(copied::add);
        }
        return copied;
    }

    void manifest(Manifest manifest) throws IOException {
        zip.putNextEntry(new ZipEntry(Manifest.ENTRY));
        zip.write(manifest.json());
        zip.closeEntry();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Empty if it was deleted since it was listed, as an erased attachment may be. */
    private Optional<Part.StoredFile> file(Path file, String entry) throws IOException {
        try (var in = Files.newInputStream(file)) {
            zip.putNextEntry(new ZipEntry(entry));
            var measured = new Measured(zip);
            in.transferTo(measured);
            zip.closeEntry();
            return Optional.of(new Part.StoredFile(entry, measured.content()));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        }
    }

    private static List<String> names(Path relative) {
        var names = new ArrayList<String>();
        relative.forEach(name -> names.add(name.toString()));
        return names;
    }
}
