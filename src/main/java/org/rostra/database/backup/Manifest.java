package org.rostra.database.backup;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The last entry of a backup file: what it is a copy of and what belongs to it.
 *
 * @param product version of the product that wrote it
 * @param postgres {@code server_version_num} of the server it was read from
 * @param taken the database's time of the snapshot
 * @param schema the last migration applied; empty if there was none
 */
record Manifest(int format, String product, int postgres, String taken, Optional<String> schema,
        List<Part.Table> tables,
        List<Sequence> sequences, List<Part.StoredFile> files) {
    static final int FORMAT = 1;
    static final String ENTRY = "manifest.json";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES).build();

    /** Where a sequence stood, at or after the snapshot. */
    record Sequence(String schema, String name, long value, boolean called) {
        String qualified() {
            return Part.quoted(schema) + "." + Part.quoted(name);
        }
    }

    static Manifest parse(byte[] json) throws JacksonException {
        return JSON.readValue(json, Manifest.class);
    }

    byte[] json() {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this);
    }

    List<Part> parts() {
        return Stream.<Part>concat(tables.stream(), files.stream()).toList();
    }

    long rows() {
        return tables.stream().mapToLong(Part.Table::rows).sum();
    }
}
