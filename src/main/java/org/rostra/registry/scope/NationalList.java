package org.rostra.registry.scope;

import java.util.stream.Stream;

/** The national list of institutions of higher education, with former names. */
public final class NationalList {
    /**
     * One name.
     *
     * @param now what the institution is called today; empty where this is the name in force
     */
    public record Row(String name, String now) {}

    private NationalList() {
    }

    public static Stream<Row> rows() {
        return Table.rows("institutions.tsv").stream().map(row -> new Row(row[0], row[3]));
    }
}
