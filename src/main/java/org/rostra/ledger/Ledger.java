package org.rostra.ledger;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The record of what happened: one unbroken chain of lines for each subject, written with the change itself. */
@Component
public class Ledger {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final LedgerTable table;

    Ledger(LedgerTable table) {
        this.table = table;
    }

    /**
     * Claims the act's operation for the running transaction.
     *
     * @throws Repeated if the same submission was already done
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void claim(Act act) {
        if (!table.claim(act)) {
            throw new Repeated(table.firstSubjectOf(act.operation()));
        }
    }

    /** Writes the entry down in the transaction of the change that it tells of. */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID record(Act act, Entry entry) {
        Line line = line(act, entry, table.head(entry.subject));
        table.insert(line);
        return line.id();
    }

    /** The same for a subject that comes into being by the act: its chain begins, and is not looked for. */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID begin(Act act, Entry entry) {
        Line line = line(act, entry, Head.NONE);
        table.insert(line);
        return line.id();
    }

    /** The same for many subjects that come into being by the act, each by one entry. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void beginAll(Act act, List<Entry> entries) {
        table.insertAll(entries.stream().map(entry -> line(act, entry, Head.NONE)).toList());
    }

    /**
     * The same for an act on many subjects: the same lines, written in a few statements. The caller bounds how many
     * entries it gives at once.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void recordAll(Act act, List<Entry> entries) {
        Map<Subject, Head> heads = table.heads(entries.stream().map(entry -> entry.subject).distinct().toList());
        List<Line> lines = new ArrayList<>(entries.size());
        for (Entry entry : entries) {
            Line line = line(act, entry, heads.getOrDefault(entry.subject, Head.NONE));
            heads.put(entry.subject, new Head(line.content().version(), line.leaf()));
            lines.add(line);
        }
        table.insertAll(lines);
    }

    /**
     * Writes down that these subjects are forgotten, and forgets what was withheld from their lines, values and salts:
     * the lines and their chains stand.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forgetAll(Act act, List<Entry> entries) {
        entries.stream().map(entry -> entry.subject).collect(Collectors.groupingBy(Subject::kind,
                Collectors.mapping(Subject::id, Collectors.toSet()))).forEach(table::forget);
        recordAll(act, entries);
    }

    private static Line line(Act act, Entry entry, Head head) {
        Map<String, byte[]> salts = new LinkedHashMap<>();
        Map<String, byte[]> commitments = new LinkedHashMap<>();
        entry.withheld.forEach((field, value) -> {
            byte[] salt = new byte[32];
            RANDOM.nextBytes(salt);
            salts.put(field, salt);
            commitments.put(field, Leaf.commitment(salt, field, value));
        });
        Instant entered = act.at().truncatedTo(ChronoUnit.MICROS);
        Instant happened = entry.happened == null ? entered : entry.happened.truncatedTo(ChronoUnit.MICROS);
        var content = new Content(entry.subject, head.version() + 1, head.leaf(), entry.type, ActorText.of(act.actor()),
                act.onBehalfOf(), act.operation(), happened, entered, entry.clause, entry.rule, entry.outcome,
                entry.inputs, commitments);
        byte[] bytes = content.bytes();
        return new Line(Ids.next(), content, bytes, Leaf.of(bytes), salts, entry.withheld);
    }

    /** The history of one subject, oldest first. */
    @Transactional(readOnly = true)
    public List<Event> historyOf(Subject subject) {
        return table.history(subject);
    }

    /** The same as it can be shown outside the house, line by line. */
    @Transactional(readOnly = true)
    public List<Proof> proofsOf(Subject subject) {
        return table.proofs(subject);
    }

    /** Reads the whole ledger and reports every gap, broken chain and altered row. */
    @Transactional(readOnly = true)
    public long check(Consumer<Finding> findings) {
        return check(_ -> {}, findings);
    }

    /** The same, telling every thousand lines how many were read. Returns the number of all lines. */
    @Transactional(readOnly = true)
    public long check(LongConsumer progress, Consumer<Finding> findings) {
        return new LedgerCheck(progress, findings).run(table);
    }

    /** The same on a database by itself, for a command without the application; memory does not grow with the ledger. */
    public static long check(DataSource database, LongConsumer progress, Consumer<Finding> findings) {
        var read = new TransactionTemplate(new JdbcTransactionManager(database));
        read.setReadOnly(true);
        var table = new LedgerTable(JdbcClient.create(database), new JdbcTemplate(database));
        return Objects.requireNonNull(read.execute(_ -> new LedgerCheck(progress, findings).run(table)));
    }

    /** The newest lines of all subjects, without what was withheld; from before the given one on. */
    @Transactional(readOnly = true)
    public List<Event> recent(@Nullable UUID before, int limit) {
        return table.recent(before, limit);
    }

    /** One line as it is to be stored. */
    record Line(UUID id, Content content, byte[] bytes, byte[] leaf, Map<String, byte[]> salts,
            Map<String, String> values) {}

    /** The newest line of a subject's chain. */
    record Head(int version, byte[] leaf) {
        static final Head NONE = new Head(0, Leaf.NONE);
    }
}
