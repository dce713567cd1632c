package org.rostra.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs one of PostgreSQL's programs and waits for it. The only place of the product that starts a process. */
final class Program {
    private static final int LAST_WORDS = 2000;
    private static final int PROBE_SECONDS = 10;

    private Program() {
    }

    /** Refuses with the program's last words when it ends with anything but 0. */
    static void run(String name, List<String> command) {
        try {
            // A file, not a pipe: the server inherits it and would hold a pipe open for ever.
            Path output = Files.createTempFile(name, ".out");
            try {
                int code = prepared(command).redirectOutput(output.toFile()).start().waitFor();
                if (code != 0) {
                    throw new DatabaseRefused(Reason.PROGRAM_FAILED, name, lastWords(output));
                }
            } finally {
                Files.deleteIfExists(output);
            }
        } catch (IOException e) {
            throw new DatabaseRefused(e, Reason.PROGRAM_FAILED, name, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            throw interrupted(e, name);
        }
    }

    /** Whether the command exists and ends with 0. */
    static boolean succeeds(List<String> command) {
        try {
            Process process = prepared(command).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            if (process.waitFor(PROBE_SECONDS, TimeUnit.SECONDS)) {
                return process.exitValue() == 0;
            }
            process.destroyForcibly();
            return false;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException e) {
            throw interrupted(e, command.getFirst());
        }
    }

    static String lastWords(Path file) throws IOException {
        var text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8).strip();
        return text.substring(Math.max(0, text.length() - LAST_WORDS));
    }

    private static ProcessBuilder prepared(List<String> command) {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        plainEnvironment(builder.environment());
        return builder;
    }

    /** No PG* variable of the caller may redirect the programs; their words come untranslated. */
    private static void plainEnvironment(Map<String, String> environment) {
        environment.keySet().removeIf(name -> name.startsWith("PG"));
        environment.put("LC_ALL", "C");
    }

    private static DatabaseRefused interrupted(InterruptedException e, String name) {
        Thread.currentThread().interrupt();
        return new DatabaseRefused(e, Reason.PROGRAM_FAILED, name, "");
    }
}
