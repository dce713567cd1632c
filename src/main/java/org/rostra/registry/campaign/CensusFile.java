package org.rostra.registry.campaign;

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
import org.rostra.sheets.HeaderGuess;
import org.rostra.sheets.Limits;
import org.rostra.sheets.Row;
import org.rostra.sheets.Rows;
import org.rostra.sheets.SheetFile;
import org.rostra.sheets.Sheets;

/**
 * A census as it lies in a file.
 *
 * @param hash SHA-256 of the file
 */
record CensusFile(List<String> header, List<Row> rows, byte[] hash) {
    private static final Limits LIMITS = Limits.DEFAULT.withRows(50_000);

    /** @throws org.rostra.sheets.UnreadableSheet if the file is none of the kinds that are read, or is not harmless */
    static CensusFile read(Path file, String name) throws IOException {
        List<Row> all = new ArrayList<>();
        try (SheetFile sheets = new Sheets(LIMITS).open(file, name); Rows rows = sheets.rows(sheets.first())) {
            rows.forEachRemaining(all::add);
        }
        var guess = HeaderGuess.of(all.subList(0, Math.min(all.size(), HeaderGuess.SAMPLE)));
        return new CensusFile(guess.columns().stream().map(HeaderGuess.Column::name).toList(),
                all.stream().filter(row -> row.number() >= guess.firstDataRow()).toList(), hash(file));
    }

    private static byte[] hash(Path file) throws IOException {
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return ((DigestInputStream) in).getMessageDigest().digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
