package org.rostra.registry.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Whatever people upload is either taken in or refused with its reason; nothing in between. */
class MessyImportTest {
    private static final Office OFFICE = new Office();

    @AfterAll
    static void end() {
        OFFICE.close();
    }

    @Test
    void everyMessyFileIsTakenInOrRefusedByName() throws Exception {
        Path folder = Path.of(Objects.requireNonNull(MessyImportTest.class.getResource("/spreadsheets/messy")).toURI());
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                taken(file);
            }
        }
        assertThat(OFFICE.sql.sql("select distinct state from registry.account").query(String.class).list())
                .isSubsetOf("TO_BE_FILED");
    }

    private static void taken(Path file) throws IOException {
        String name = file.getFileName().toString();
        Batch batch = OFFICE.upload(name, Files.readAllBytes(file));
        boolean other = name.matches(".*\\.(ods|html|xlsb|xml)|.*EXCEL_95.*|.*duplicate-filename.*");
        assertThat(batch.state()).as(name).isEqualTo(other ? Batch.State.FAILED : Batch.State.READY);
        if (other) {
            assertThat(Objects.requireNonNull(batch.failure()).toString()).contains(name)
                    .doesNotContain("unexpected");
            return;
        }
        int sheet = Objects.requireNonNull(batch.mapping()).sheet();
        Batch mapped = OFFICE.map(batch, new Mapping(sheet, Map.of(0, Field.NAME), "wechat-official", null));
        assertThat(mapped.failure()).as(name).isNull();
        int staged = OFFICE.sql.sql("select count(*) from registry.import_row where batch_id = :id and sheet = :sheet")
                .param("id", batch.id()).param("sheet", sheet).query(Integer.class).single();
        assertThat(mapped.counts().values().stream().mapToInt(Integer::intValue).sum()).as(name).isEqualTo(staged);
        if (mapped.writes() > 0) {
            assertThat(OFFICE.confirm(mapped).state()).as(name).isEqualTo(Batch.State.CONFIRMED);
        }
    }
}
