package org.rostra.directory.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import org.rostra.directory.DirectoryRefused;
import org.rostra.directory.Says;
import org.rostra.policy.Argument;
import org.rostra.sheets.HeaderGuess;
import org.rostra.sheets.Limits;
import org.rostra.sheets.Row;
import org.rostra.sheets.Rows;
import org.rostra.sheets.SheetFile;
import org.rostra.sheets.Sheets;

/**
 * A list as it lies in a file: its header, its entries, and how many rows were neither.
 *
 * @param hash SHA-256 of the file
 */
record ListFile(Heading heading, List<Row> entries, int skipped, byte[] hash) {
    private static final Limits LIMITS = Limits.DEFAULT.withRows(50_000);

    /**
     * Reads the first visible sheet with something in it.
     *
     * @throws org.rostra.sheets.UnreadableSheet if the file is none of the kinds that are read, or is not harmless
     * @throws DirectoryRefused if nothing stands below the header
     */
    static ListFile read(ListKind kind, Path file, String name) throws IOException {
        List<Row> rows = new ArrayList<>();
        try (SheetFile sheets = new Sheets(LIMITS).open(file, name); Rows all = sheets.rows(sheets.first())) {
            all.forEachRemaining(rows::add);
        }
        List<Row> sample = rows.subList(0, Math.min(rows.size(), HeaderGuess.SAMPLE));
        Heading heading = Heading.find(kind, sample);
        List<Row> below = rows.stream().filter(row -> row.number() > heading.row()).toList();
        List<Row> entries = below.stream().filter(row -> !heading.skips(row)).toList();
        if (entries.isEmpty()) {
            throw DirectoryRefused.of(Says.LIST_EMPTY, new Argument.Text(name));
        }
        return new ListFile(heading, entries, below.size() - entries.size(), hash(file));
    }

    private static byte[] hash(Path file) throws IOException {
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return ((DigestInputStream) in).getMessageDigest().digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
