package org.rostra.database;

import java.nio.file.Path;
import java.sql.SQLException;

/**
 * A process of its own that holds a server: says {@code port <number>}, then, told to write, inserts one row after the
 * other and says each number once its commit is acknowledged. Ends when its input does.
 */
final class HeldServer {
    private HeldServer() {
    }

    public static void main(String[] arguments) throws Exception {
        try (var postgres = EmbeddedPostgres.start(Path.of(arguments[0]))) {
            System.out.println("port " + postgres.address().url());
            if (arguments.length > 1) {
                write(postgres);
            }
            System.in.read();
        }
    }

    private static void write(EmbeddedPostgres postgres) throws SQLException {
        try (var connection = postgres.address().connectAsOwner(); var statement = connection.createStatement()) {
            statement.execute("create table acknowledged (number int primary key)");
            for (int number = 1;; number++) {
                statement.execute("insert into acknowledged values (" + number + ")");
                System.out.println(number);
            }
        }
    }
}
