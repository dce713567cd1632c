package org.rostra.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.rostra.bench.Recorder.Sent;

/** How the database answers each query of a page: {@code explain (analyze, buffers)}, kept in a file. */
final class Plans {
    private final Register register;
    private final StringBuilder text = new StringBuilder();

    Plans(Register register) {
        this.register = register;
    }

    /** Notes the queries of the work and explains them. */
    List<Sent> of(String name, Recorder.Work work) throws Exception {
        return explained(name, register.house.bean(Recorder.class).during(work).stream()
                .filter(one -> !one.commits()).toList());
    }

    /** The same of what the work reads, where what it writes could not be written twice. */
    List<Sent> ofReads(String name, Recorder.Work work) throws Exception {
        return explained(name, register.house.bean(Recorder.class).during(work).stream()
                .filter(one -> !one.commits() && !one.writes()).toList());
    }

    private List<Sent> explained(String name, List<Sent> sent) throws SQLException {
        text.append("=== ").append(name).append("\n\n");
        try (Connection connection = register.database.address().connectAsApp()) {
            for (Sent one : sent) {
                explain(connection, one);
            }
        }
        return sent;
    }

    void write(String file) throws IOException {
        Files.createDirectories(Report.FOLDER);
        Files.writeString(Report.FOLDER.resolve(file), text);
    }

    private void explain(Connection connection, Sent sent) throws SQLException {
        text.append(sent.sql()).append('\n');
        try (PreparedStatement statement = connection.prepareStatement("explain (analyze, buffers) " + sent.sql())) {
            for (var binding : sent.bindings()) {
                if (binding.value() == null) {
                    statement.setNull(binding.index(), binding.type());
                } else {
                    statement.setObject(binding.index(), binding.value());
                }
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    text.append("    ").append(rows.getString(1)).append('\n');
                }
            }
        }
        text.append('\n');
    }
}
