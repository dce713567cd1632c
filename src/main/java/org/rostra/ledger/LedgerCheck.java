package org.rostra.ledger;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.rostra.ledger.Finding.Kind;
import org.rostra.ledger.LedgerTable.Line;

/** Reads the ledger from its stored bytes and tells what does not hold. Trusts no column that can be recomputed. */
final class LedgerCheck {
    private static final int TOLD_EVERY = 1_000;

    private final LongConsumer progress;
    private final Consumer<Finding> findings;
    private @Nullable Line before;
    private long lines;

    LedgerCheck(LongConsumer progress, Consumer<Finding> findings) {
        this.progress = progress;
        this.findings = findings;
    }

    long run(LedgerTable table) {
        table.eachLine(this::line);
        table.eachValue(this::value);
        return lines;
    }

    private void line(Line line) {
        if (++lines % TOLD_EVERY == 0) {
            progress.accept(lines);
        }
        Line last = before != null && before.subject().equals(line.subject()) ? before : null;
        before = line;
        if (line.version() != (last == null ? 1 : last.version() + 1)) {
            found(Kind.GAP, line);
        } else if (!Arrays.equals(line.previous(), last == null ? Leaf.NONE : last.leaf())) {
            found(Kind.BROKEN_CHAIN, line);
        }
        if (!Arrays.equals(Leaf.of(line.content()), line.leaf())) {
            found(Kind.ALTERED, line);
        } else if (!agrees(line, Content.read(line.content()))) {
            found(Kind.COLUMNS_DIFFER, line);
        }
        if (!line.pending()) {
            found(Kind.LOST_FROM_SEALING, line);
        }
    }

    private static boolean agrees(Line line, Content content) {
        return content.subject().equals(line.subject()) && content.version() == line.version()
                && content.type().equals(line.type()) && content.actor().equals(line.actor())
                && content.operation().equals(line.operation()) && content.entered().equals(line.entered())
                && Arrays.equals(content.previous(), line.previous());
    }

    private void value(Content content, String field, byte[] salt, String value) {
        if (!Arrays.equals(Leaf.commitment(salt, field, value), content.commitments().get(field))) {
            findings.accept(new Finding(Kind.VALUE_ALTERED, content.subject(), content.version()));
        }
    }

    private void found(Kind kind, Line line) {
        findings.accept(new Finding(kind, line.subject(), line.version()));
    }
}
