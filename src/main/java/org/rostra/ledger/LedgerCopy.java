package org.rostra.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.rostra.database.CopyIn;

/** Writes many lines of the ledger at once: the same columns as the single insert. */
final class LedgerCopy {
    private LedgerCopy() {
    }

    static void write(Connection connection, List<Ledger.Line> lines) throws SQLException {
        events(connection, lines);
        try (CopyIn copy = CopyIn.begin(connection, "ledger.pending", "event_id")) {
            for (Ledger.Line line : lines) {
                copy.row().id(line.id());
            }
            copy.end();
        }
        if (lines.stream().anyMatch(line -> !line.salts().isEmpty())) {
            withheld(connection, lines);
        }
    }

    private static void events(Connection connection, List<Ledger.Line> lines) throws SQLException {
        try (CopyIn copy = CopyIn.begin(connection, "ledger.event", "id", "subject_kind", "subject_id", "version",
                "previous", "type", "operation_id", "actor", "on_behalf_of", "happened_at", "entered_at", "content",
                "leaf")) {
            for (Ledger.Line line : lines) {
                Content c = line.content();
                copy.row().id(line.id()).text(c.subject().kind()).id(c.subject().id()).integer(c.version())
                        .bytes(c.previous()).text(c.type()).id(c.operation()).text(c.actor()).id(c.onBehalfOf())
                        .moment(c.happened()).moment(c.entered()).bytes(line.bytes()).bytes(line.leaf());
            }
            copy.end();
        }
    }

    private static void withheld(Connection connection, List<Ledger.Line> lines) throws SQLException {
        try (CopyIn copy = CopyIn.begin(connection, "ledger.private", "event_id", "field", "salt", "value")) {
            for (Ledger.Line line : lines) {
                for (Map.Entry<String, byte[]> salt : line.salts().entrySet()) {
                    copy.row().id(line.id()).text(salt.getKey()).bytes(salt.getValue())
                            .text(Objects.requireNonNull(line.values().get(salt.getKey())));
                }
            }
            copy.end();
        }
    }
}
