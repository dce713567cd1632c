package org.rostra.database.backup;

import java.util.List;
import java.util.stream.Collectors;

/** One entry of a backup file, with what must be found in it: length in bytes and SHA-256, both before compression. */
sealed interface Part {
    String entry();

    Content content();

    /** What an entry holds. */
    record Content(long bytes, String sha256) {}

    /** A table's rows, as PostgreSQL's binary COPY gives them; generated columns are left out. */
    record Table(String schema, String name, List<String> columns, long rows, Content content) implements Part {
        @Override
        public String entry() {
            return "tables/" + schema + "." + name;
        }

        /** Schema-qualified and quoted. */
        String qualified() {
            return quoted(schema) + "." + quoted(name);
        }

        String copyOut() {
            return "copy %s (%s) to stdout (format binary)".formatted(qualified(), columnList());
        }

        String copyIn() {
            return "copy %s (%s) from stdin (format binary)".formatted(qualified(), columnList());
        }

        Table holding(long rowsCopied, Content copied) {
            return new Table(schema, name, columns, rowsCopied, copied);
        }

        private String columnList() {
            return columns.stream().map(Part::quoted).collect(Collectors.joining(", "));
        }
    }

    /** A file of the data folder: an attachment or a key. The entry is its path there, with slashes. */
    record StoredFile(String entry, Content content) implements Part {}

    static String quoted(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }
}
