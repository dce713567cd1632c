package org.rostra.bench;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * One start of a program in a process of its own, until it answered a page for the first time, and its end.
 *
 * @param seconds to the first answer 200
 * @param mib     resident memory then; of the database's processes nothing
 */
record Started(double seconds, double mib) {
    private static final Path LOG = Report.FOLDER.resolve("start.log");
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(120);

    /** Runs {@code java} with these arguments and a free port. */
    static Started of(List<String> arguments) throws IOException, InterruptedException {
        int port = freePort();
        Files.createDirectories(Report.FOLDER);
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(arguments);
        command.add("--server.port=" + port);
        long begin = System.nanoTime();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(LOG.toFile()).start();
        try {
            while (!answers(port)) {
                if (!process.isAlive() || System.nanoTime() - begin > PATIENCE) {
                    throw new IllegalStateException("did not start: " + Files.readString(LOG));
                }
                Thread.sleep(5);
            }
            return new Started((System.nanoTime() - begin) / 1e9, memory(process.pid()));
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    /** Runs {@code java} to its end. */
    static void toEnd(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java")));
        command.addAll(List.of(arguments));
        int exit = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(LOG.toFile()).start().waitFor();
        if (exit != 0) {
            throw new IllegalStateException(Files.readString(LOG));
        }
    }

    private static boolean answers(int port) throws IOException {
        var connection = (HttpURLConnection) URI.create("http://127.0.0.1:" + port + "/").toURL().openConnection();
        try {
            return connection.getResponseCode() == 200;
        } catch (IOException e) {
            // Nobody listens yet.
            return false;
        } finally {
            connection.disconnect();
        }
    }

    private static double memory(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D+", "")) / 1024).findFirst().orElseThrow();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
