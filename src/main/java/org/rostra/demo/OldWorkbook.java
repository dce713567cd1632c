package org.rostra.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.rostra.ledger.Act;
import org.rostra.registry.intake.ImportWork;
import org.rostra.registry.intake.AccountImports;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** The workbook that the publicity department kept before: it comes in as any workbook does. */
@Component
@ConditionalOnBooleanProperty("rostra.demo")
class OldWorkbook {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Phrases phrases = new Phrases();
    private final AccountImports imports;
    private final ImportWork work;

    OldWorkbook(AccountImports imports, ImportWork work) {
        this.imports = imports;
        this.work = work;
    }

    /** Brings the workbook in and answers true, unless something was imported before. */
    boolean bringIn(UUID clerk, Instant at) {
        if (!imports.latest(Deed.by(clerk, at)).isEmpty()) {
            return false;
        }
        Path file = copy();
        String name = phrases.get("workbook");
        UUID batch = imports.upload(Deed.by(clerk, at), name, hash(file));
        work.read(new AccountImports.Upload(batch, file, name), LocalDate.ofInstant(at, Act.ZONE), PATIENCE);
        Act confirming = Deed.by(clerk, at.plus(Duration.ofMinutes(4)));
        imports.confirm(confirming, batch);
        work.confirm(confirming, imports.getFor(confirming, batch), PATIENCE);
        return true;
    }

    private static Path copy() {
        try (InputStream workbook = Row.open("workbook.csv")) {
            Path file = Files.createTempFile("rostra", ".csv");
            Files.copy(workbook, file, StandardCopyOption.REPLACE_EXISTING);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] hash(Path file) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
