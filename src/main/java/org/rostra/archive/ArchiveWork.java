package org.rostra.archive;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.archive.ArchiveMatter.Holding;
import org.rostra.archive.ArchivePackage.Part;
import org.rostra.archive.MakePart.Order;
import org.rostra.archive.bag.Digests;
import org.rostra.files.FileStore;
import org.rostra.files.Sha256;
import org.rostra.ledger.Act;
import org.rostra.ledger.Actor;
import org.rostra.ledger.Clock;
import org.rostra.ledger.Ids;
import org.rostra.ledger.Subject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Makes packages beside the request, part by part. A part that is written stays; what a stopped node left behind is gone
 * on with behind it, by one node at a time.
 */
@Component
public class ArchiveWork {
    private static final Logger LOG = LoggerFactory.getLogger(ArchiveWork.class);
    private static final Duration LEFT_BEHIND = Duration.ofMinutes(2);
    private static final int TOLD_EVERY = 10;
    private static final int AT_ONCE = 5_000;

    private final ArchiveTable table;
    private final Archives archives;
    private final MakePart make;
    private final KeepPackage keep;
    private final FileStore store;
    private final Clock clock;
    private final int size;

    ArchiveWork(ArchiveTable table, Archives archives, MakePart make, KeepPackage keep,
            @Qualifier(FileStore.MADE) FileStore store, Clock clock, @Value("${rostra.archive.part:1000}") int size) {
        this.table = table;
        this.archives = archives;
        this.make = make;
        this.keep = keep;
        this.store = store;
        this.clock = clock;
        this.size = size;
    }

    /** Somebody else has the package now. */
    private static final class TakenOver extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** Begins; returns when done, or after a while. */
    public void begin(UUID id, Duration patience) {
        Thread thread = Thread.ofVirtual().name("archive-" + id).start(() -> run(id));
        try {
            thread.join(patience);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** Goes on with what a stopped node left behind. */
    public void resume() {
        table.left(clock.now().minus(LEFT_BEHIND)).forEach(this::run);
    }

    void run(UUID id) {
        UUID runner = Ids.next();
        if (!table.take(id, runner, clock.now().minus(LEFT_BEHIND), clock.now())) {
            return;
        }
        try {
            ArchivePackage pack = table.find(id).orElseThrow();
            // The instant is that of its beginning: gone on with later, it is the same package.
            Act act = Act.of(new Actor.Person(pack.by()), id, pack.begun());
            make(act, pack, runner);
        } catch (TakenOver _) {
            LOG.info("archive.taken-over package={}", id);
        } catch (RecordFailed failure) {
            LOG.error("archive.failed package={} record={} kind={}", id, failure.place(),
                    String.valueOf(failure.getCause()).replaceAll(":.*", ""), trace(failure));
            keep.failed(id, failure.why(), failure.place(), clock.now());
        } catch (IOException | RuntimeException failure) {
            // Its words could quote a record, and records name people.
            LOG.error("archive.failed package={} kind={}", id, failure.getClass().getName(), trace(failure));
            keep.failed(id, "archive.failed.other", 0, clock.now());
        }
    }

    private void make(Act act, ArchivePackage begun, UUID runner) throws IOException {
        ArchiveMatter matter = archives.matter(begun.matter());
        Holding holding = matter.holding(act, begun.matter()).orElseThrow();
        ArchivePackage pack = begun.records() > 0 ? begun : list(begun, matter, holding);
        int parts = (pack.records() + size - 1) / size;
        for (int part = pack.parts().size() + 1; part <= parts; part++) {
            int first = (part - 1) * size + 1;
            List<Subject> records = table.items(pack.id(), first, size);
            write(act, pack, runner, new Order(matter, pack.matter(), new Holding(holding.name(), holding.title(),
                    holding.office(), holding.year(), pack.records(), pack.leftOut()),
                    Archives.stem(pack.name(), part), records, first, part, parts));
        }
        keep.finish(pack.id(), act, clock.now());
    }

    private ArchivePackage list(ArchivePackage pack, ArchiveMatter matter, Holding holding) {
        return keep.list(pack, holding.leftOut(), after -> matter.records(pack.matter(), after, AT_ONCE));
    }

    private void write(Act act, ArchivePackage pack, UUID runner, Order order) throws IOException {
        Path file = store.stage();
        MessageDigest digest = Digests.sha256();
        String manifest;
        try (OutputStream out = new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16),
                digest)) {
            manifest = make.write(act, order, out, written -> {
                if (written % TOLD_EVERY == 0) {
                    touch(pack.id(), runner, order.first() - 1 + written);
                }
            });
        } catch (IOException | RuntimeException failure) {
            Files.deleteIfExists(file);
            throw failure;
        }
        touch(pack.id(), runner, order.first() - 1 + order.records().size());
        var part = new Part(order.part(), order.records().size(), Files.size(file),
                HexFormat.of().formatHex(digest.digest()));
        store.keep(new Sha256(part.sha256()), file);
        keep.part(pack.id(), part, manifest, clock.now());
    }

    private void touch(UUID id, UUID runner, int done) {
        if (!table.touch(id, runner, done, clock.now())) {
            throw new TakenOver();
        }
    }

    private static @Nullable Throwable trace(Throwable failure) {
        return Optional.of(failure).filter(_ -> LOG.isDebugEnabled()).orElse(null);
    }
}
