package org.rostra.registry.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.rostra.ledger.Act;
import org.rostra.registry.intake.Batch.State;
import org.rostra.registry.intake.AccountImports.Upload;
import org.rostra.sheets.Content;
import org.rostra.sheets.UnreadableSheet;
import org.rostra.web.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Does the long work of imports beside the request. Each piece is one transaction; its outcome, also a refusal, stands in
 * the batch. What a stopped node leaves behind can be begun again.
 */
@Component
public class ImportWork {
    private static final Logger LOG = LoggerFactory.getLogger(ImportWork.class);

    private final StageFile stage;
    private final JudgeBatch judge;
    private final ConfirmImport confirm;
    private final ImportBatchTable batches;

    ImportWork(StageFile stage, JudgeBatch judge, ConfirmImport confirm, ImportBatchTable batches) {
        this.stage = stage;
        this.judge = judge;
        this.confirm = confirm;
        this.batches = batches;
    }

    /** Reads the file and deletes it. Returns when done, or after a while. */
    public void read(Upload upload, LocalDate today, Duration patience) {
        begin(upload.batch(), State.FAILED, patience, () -> {
            try {
                stage.stage(upload.batch(), upload.file(), upload.name(), today);
            } finally {
                Files.deleteIfExists(upload.file());
            }
        });
    }

    /** Judges the rows by a mapping. Returns when done, or after a while. */
    public void judge(Batch batch, Mapping mapping, LocalDate today, Duration patience) {
        begin(batch.id(), State.READY, patience, () -> judge.judge(batch.id(), batch.sheets(), mapping, today));
    }

    /** Writes what was confirmed. Returns when done, or after a while. */
    public void confirm(Act act, Batch batch, Duration patience) {
        begin(batch.id(), State.READY, patience, () -> {
            try {
                confirm.confirm(act, batch.id());
            } catch (ConfirmImport.Outdated outdated) {
                LOG.info("import {} no longer comes out as shown", batch.id());
                judge.judge(batch.id(), batch.sheets(), Objects.requireNonNull(batch.mapping()), act.today());
                batches.stopped(batch.id(), State.READY, Message.of("intake.failed.outdated"));
            }
        });
    }

    /** A piece of work. */
    private interface Work {
        void run() throws IOException;
    }

    private void begin(UUID batch, State otherwise, Duration patience, Work work) {
        Thread thread = Thread.ofVirtual().name("import-" + batch).start(() -> {
            try {
                work.run();
            } catch (UnreadableSheet refused) {
                batches.stopped(batch, otherwise, message(refused));
            } catch (IOException | RuntimeException failure) {
                LOG.error("import {} failed", batch, withoutWords(failure));
                batches.stopped(batch, otherwise, Message.of("intake.failed.unexpected", batch.toString()));
            }
        });
        try {
            thread.join(patience);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** A database's words quote the row, and rows name people: the log gets the kinds and places of the failure only. */
    private static Throwable withoutWords(Throwable failure) {
        String state = failure instanceof SQLException sql ? " " + sql.getSQLState() : "";
        Throwable cause = failure.getCause();
        var said = new IllegalStateException(failure.getClass().getName() + state,
                cause == null ? null : withoutWords(cause));
        said.setStackTrace(failure.getStackTrace());
        return said;
    }

    /** The refusal and what to do, as one message. */
    static Message message(UnreadableSheet refused) {
        List<Object> arguments = new ArrayList<>(List.of(refused.file(),
                new Message(refused.part().key(), List.copyOf(refused.part().arguments()))));
        refused.arguments().forEach(argument -> arguments.add(
                argument instanceof Content content ? Message.of(content.key()) : argument));
        return Message.of("intake.failed.unreadable", new Message(refused.reason().key(), arguments),
                new Message(refused.reason().nextStepKey(), arguments));
    }
}
