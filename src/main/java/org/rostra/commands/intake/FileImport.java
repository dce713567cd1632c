package org.rostra.commands.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.function.UnaryOperator;
import org.rostra.ledger.Act;
import org.rostra.ledger.Actor;
import org.rostra.ledger.Clock;
import org.rostra.ledger.Ids;
import org.rostra.registry.intake.AccountImports;
import org.rostra.registry.intake.Batch;
import org.rostra.registry.intake.ImportWork;
import org.rostra.registry.intake.Mapping;
import org.rostra.registry.intake.UploadFolder;
import org.springframework.beans.factory.BeanFactory;

/** Takes one file through the import as the pages do, as one person, and waits for each piece of work. */
final class FileImport {
    private static final Duration PATIENCE = Duration.ofMillis(500);
    private static final String MACHINE_USER = "user.name";

    private final AccountImports imports;
    private final ImportWork work;
    private final UploadFolder uploads;
    private final Clock clock;
    private final UUID person;
    private final IntConsumer progress;

    /** @param progress hears from time to time how many rows are done */
    FileImport(BeanFactory house, UUID person, IntConsumer progress) {
        this.imports = house.getBean(AccountImports.class);
        this.work = house.getBean(ImportWork.class);
        this.uploads = house.getBean(UploadFolder.class);
        this.clock = house.getBean(Clock.class);
        this.person = person;
        this.progress = progress;
    }

    /** A new deed of the person, now. */
    Act act() {
        return Act.of(new Actor.Person(person), Ids.next(), clock.now());
    }

    /** Takes a copy of the file and reads it. The batch waits for more, or has failed. */
    Batch read(Path file) throws IOException {
        UploadFolder.Taken taken;
        try (InputStream content = Files.newInputStream(file)) {
            taken = uploads.take(content);
        }
        try {
            Act act = act();
            String name = String.valueOf(file.getFileName());
            UUID id = imports.uploadAtMachine(act, name, taken.sha256(), System.getProperty(MACHINE_USER));
            work.read(new AccountImports.Upload(id, taken.file(), name), act.today(), PATIENCE);
            return settled(id);
        } catch (RuntimeException refused) {
            Files.deleteIfExists(taken.file());
            throw refused;
        }
    }

    /**
     * Judges the rows of a sheet, the one that looks most like accounts or another.
     *
     * @param choice makes the mapping of what was guessed
     */
    Batch judge(Batch batch, int sheet, UnaryOperator<Mapping> choice) {
        Mapping guess = Objects.requireNonNull(batch.mapping());
        Mapping mapping = choice.apply(sheet == guess.sheet() ? guess : imports.guess(act(), batch.id(), sheet));
        if (mapping.equals(batch.mapping())) {
            return batch;
        }
        Act act = act();
        imports.map(act, batch.id(), mapping);
        work.judge(batch, mapping, act.today(), PATIENCE);
        return settled(batch.id());
    }

    /** Writes what the preview showed, all or nothing. */
    Batch confirm(Batch batch) {
        Act act = act();
        imports.confirm(act, batch.id());
        work.confirm(act, batch, PATIENCE);
        return settled(batch.id());
    }

    /** Forgets the rows of a preview. */
    void drop(Batch batch) {
        imports.drop(act(), batch.id());
    }

    private Batch settled(UUID id) {
        Batch batch = imports.getFor(act(), id);
        while (batch.state().working()) {
            progress.accept(batch.done());
            pause();
            batch = imports.getFor(act(), id);
        }
        return batch;
    }

    private static void pause() {
        try {
            Thread.sleep(PATIENCE);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while waiting", stopping);
        }
    }
}
