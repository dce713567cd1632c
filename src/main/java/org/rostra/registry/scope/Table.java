package org.rostra.registry.scope;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the tables that travel with the register. */
final class Table {
    private Table() {
    }

    static List<String> lines(String name) {
        try (InputStream in = Table.class.getResourceAsStream("/org/rostra/registry/" + name)) {
            if (in == null) {
                throw new IllegalStateException("missing table " + name);
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows below the header, cut at tabs. */
    static List<String[]> rows(String name) {
        return lines(name).stream().skip(1).map(line -> line.split("\t", -1)).toList();
    }
}
