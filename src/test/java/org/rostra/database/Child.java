package org.rostra.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Runs {@link HeldServer} in a JVM of its own. */
final class Child implements AutoCloseable {
    private final Process process;
    private final BufferedReader output;

    private Child(Process process) {
        this.process = process;
        this.output = process.inputReader();
    }

    static Child holding(Path folder, String... more) throws IOException {
        return start(List.of(), System.getProperty("java.class.path"), folder, more);
    }

    static Child start(List<String> prefix, String classPath, Path folder, String... more) throws IOException {
        var command = new ArrayList<>(prefix);
        command.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx128m",
                "-XX:TieredStopAtLevel=1", "-cp", classPath, HeldServer.class.getName(), folder.toString()));
        command.addAll(List.of(more));
        return new Child(new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
    }

    /** Its next line that starts so; lines before it are passed over. */
    String await(String start) throws IOException {
        while (true) {
            String line = Objects.requireNonNull(output.readLine(), "the child ended early");
            if (line.startsWith(start)) {
                return line;
            }
        }
    }

    /** Kills it as kill -9 does; the lines it had already said. */
    List<String> kill() throws InterruptedException {
        // Through the handle: Process.destroyForcibly would close the output before it is read.
        process.toHandle().destroyForcibly();
        List<String> said = output.lines().toList();
        process.waitFor();
        return said;
    }

    /** Lets it end by itself. */
    @Override
    public void close() throws IOException, InterruptedException {
        process.getOutputStream().close();
        process.waitFor();
    }
}
