package org.rostra.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** The files of one PostgreSQL cluster: made once with {@code initdb}, configured at each start. */
record Cluster(Path folder, Path home, RunAs runAs) {
    private static final Pattern PORT = Pattern.compile("(?m)^port = (\\d+)$");
    private static final int FIRST_WITH_BUILTIN_LOCALE = 17;
    private static final Pattern MAJOR = Pattern.compile("PostgreSQL (\\d+)");

    /** Whole or not at all: the cluster gets its name only when it is finished. */
    void create(Credentials superuser) throws IOException {
        Path fresh = folder.resolveSibling("postgres.unfinished");
        Path password = folder.resolveSibling("postgres.password");
        Folders.delete(fresh);
        Files.createDirectory(fresh);
        try {
            Files.writeString(password, superuser.password() + "\n");
            Folders.keepPrivate(password);
            own(password);
            own(fresh);
            Program.run("initdb", runAs.command(initdb(fresh, password, superuser)));
            Files.writeString(fresh.resolve("postgresql.conf"),
                    "\ninclude = 'rostra.conf'\ninclude_if_exists = 'local.conf'\n", StandardOpenOption.APPEND);
            Files.writeString(fresh.resolve("pg_hba.conf"), resource("pg_hba.conf"));
            Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(password);
            Folders.delete(fresh);
        }
    }

    private List<String> initdb(Path fresh, Path password, Credentials superuser) throws IOException {
        var command = new ArrayList<>(List.of(home.resolve("bin/initdb").toString(), "--pgdata=" + fresh,
                "--username=" + superuser.user(), "--pwfile=" + password, "--auth=scram-sha-256", "--encoding=UTF8",
                "--data-checksums", "--locale=C.UTF-8", "--lc-messages=C", "--no-instructions"));
        // pg_trgm finds nothing in Chinese under plain C; the builtin locale does not change with the system's library.
        if (ourMajorVersion() >= FIRST_WITH_BUILTIN_LOCALE) {
            command.addAll(List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
        }
        return command;
    }

    void configure(int port, Map<String, String> settings) throws IOException {
        var text = new StringBuilder(resource("rostra.conf")).append("\nport = ").append(port).append('\n');
        settings.forEach((name, value) -> text.append(name).append(" = '").append(value).append("'\n"));
        Path fresh = folder.resolve("rostra.conf.unfinished");
        Files.writeString(fresh, text);
        Files.move(fresh, configuration(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        own(folder);
        own(configuration());
    }

    /** The port of the last start. */
    OptionalInt lastPort() throws IOException {
        if (!Files.exists(configuration())) {
            return OptionalInt.empty();
        }
        var matcher = PORT.matcher(Files.readString(configuration()));
        return matcher.find() ? OptionalInt.of(Integer.parseInt(matcher.group(1))) : OptionalInt.empty();
    }

    /** A major version cannot read another one's files. */
    void requireOurVersion() throws IOException {
        int theirs = Integer.parseInt(Files.readString(folder.resolve("PG_VERSION")).strip());
        int ours = ourMajorVersion();
        if (theirs != ours) {
            throw new DatabaseRefused(theirs > ours ? Reason.FOLDER_NEWER : Reason.FOLDER_OLDER, theirs, ours);
        }
    }

    private int ourMajorVersion() throws IOException {
        try (var lines = Files.newBufferedReader(home.resolve("share/postgresql/postgres.bki"))) {
            var matcher = MAJOR.matcher(Objects.requireNonNullElse(lines.readLine(), ""));
            if (!matcher.find()) {
                throw new IOException(home.toString());
            }
            return Integer.parseInt(matcher.group(1));
        }
    }

    private Path configuration() {
        return folder.resolve("rostra.conf");
    }

    private void own(Path path) throws IOException {
        if (runAs.owner().isPresent()) {
            Folders.handTo(runAs.owner().getAsInt(), path);
        }
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Cluster.class.getResourceAsStream("/database/" + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
