package org.rostra.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The server's first process, as its {@code postmaster.pid} names it.
 *
 * @param port 0 until the server has written it
 * @param ready whether it says that it takes connections
 */
record Postmaster(long pid, int port, boolean ready) {
    private static final int PORT_LINE = 3;
    private static final int STATUS_LINE = 7;

    static Path file(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }

    /** The running one of this cluster; empty if the file is absent or left behind by a server that died. */
    static Optional<Postmaster> running(Path cluster) throws IOException {
        try {
            return parse(Files.readAllLines(file(cluster))).filter(found -> found.serves(cluster));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        }
    }

    /**
     * A process id alone proves nothing: it may have been given to another process, or be a zombie that nobody has
     * reaped. Only a living process names its cluster on its command line.
     */
    boolean serves(Path cluster) {
        return ProcessHandle.of(pid).flatMap(process -> process.info().commandLine())
                .filter(line -> line.contains(cluster.toString())).isPresent();
    }

    private static Optional<Postmaster> parse(List<String> lines) {
        try {
            int port = lines.size() > PORT_LINE ? Integer.parseInt(lines.get(PORT_LINE).strip()) : 0;
            boolean ready = lines.size() > STATUS_LINE && lines.get(STATUS_LINE).strip().equals("ready");
            return lines.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Postmaster(Long.parseLong(lines.getFirst().strip()), port, ready));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }
}
