package org.rostra.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rostra.database.DatabaseAddress;
import org.rostra.database.EmbeddedPostgres;
import org.rostra.database.UnpackedBinaries;
import org.rostra.house.KilledHouse.Deed;
import org.rostra.ledger.Finding;
import org.rostra.ledger.Ledger;
import org.rostra.security.House;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Killed in the middle of deciding, program alone or with its database, the disk waited for: what was acknowledged is
 * there, what was not is there or not, and what is sent again is done once.
 */
class KillTest {
    private static final long SEED = Long.getLong("rostra.seed", System.nanoTime());

    @TempDir
    Path temporary;

    private final Map<UUID, Deed> tried = new LinkedHashMap<>();
    private final Set<UUID> acknowledged = new HashSet<>();

    @Test
    void nothingAcknowledgedIsLostAndNothingIsDoubled() throws Exception {
        kill(3);
    }

    @Test
    @Tag("deep")
    void norByManyKills() throws Exception {
        kill(20);
    }

    private void kill(int rounds) throws Exception {
        System.out.println("kill seed " + SEED);
        var random = new Random(SEED);
        UnpackedBinaries.into(temporary);
        Path again = temporary.resolve("again.txt");
        for (int round = 0; round < rounds; round++) {
            List<Deed> open = tried.values().stream().filter(deed -> !acknowledged.contains(deed.operation())).toList();
            Files.write(again, open.stream().map(Deed::toString).toList());
            List<String> said = runAndKill(again, random, random.nextBoolean());
            KilledHouse.deeds(said).forEach(deed -> tried.put(deed.operation(), deed));
            said.stream().filter(line -> line.startsWith("done "))
                    .forEach(line -> acknowledged.add(UUID.fromString(line.substring(5))));
            assertThat(acknowledged).containsAll(open.stream().map(Deed::operation).toList());
            try (var postgres = EmbeddedPostgres.start(temporary)) {
                check(client(postgres));
            }
        }
        try (House house = House.in(temporary)) {
            List<Finding> findings = new ArrayList<>();
            house.bean(Ledger.class).check(findings::add);
            assertThat(findings).isEmpty();
        }
        System.out.println("killed " + rounds + " times: " + tried.size() + " decisions tried, " + acknowledged.size()
                + " acknowledged");
        assertThat(acknowledged).hasSizeGreaterThan(rounds);
    }

    private void check(JdbcClient sql) {
        assertThat(CaseLaws.broken(sql)).isEmpty();
        for (Deed deed : tried.values()) {
            long lines = sql.sql("""
                    select count(*) from ledger.event
                    where operation_id = :id and type in ('case.approved', 'case.returned', 'case.refused')
                    """).param("id", deed.operation()).query(Long.class).single();
            assertThat(lines).as(deed.toString()).isLessThanOrEqualTo(1);
            if (acknowledged.contains(deed.operation())) {
                assertThat(lines).as(deed.toString()).isEqualTo(1);
                assertThat(sql.sql("""
                        select outcome || ' ' || decided_by from procedure.step
                        where case_id = :file and round = :round and step = :step
                        """).param("file", deed.file()).param("round", deed.round()).param("step", deed.step())
                        .query(String.class).single()).isEqualTo(deed.outcome() + " " + deed.person());
            }
        }
    }

    /** Everything it said before it was killed, at a moment nobody chose. */
    private List<String> runAndKill(Path again, Random random, boolean withDatabase) throws Exception {
        Process child = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx300m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED", "-cp",
                System.getProperty("java.class.path"), KilledHouse.class.getName(), temporary.toString(),
                Long.toString(random.nextLong(1 << 30)), again.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        List<String> said = new ArrayList<>();
        BufferedReader output = child.inputReader();
        int decisions = 1 + random.nextInt(25);
        boolean ready = false;
        while (decisions > 0) {
            String line = Objects.requireNonNull(output.readLine(), "the child ended early: " + said);
            said.add(line);
            ready |= line.equals("ready");
            decisions -= ready && line.startsWith("done ") ? 1 : 0;
        }
        Thread.sleep(random.nextInt(40));
        List<ProcessHandle> database = withDatabase ? database() : List.of();
        child.toHandle().destroyForcibly();
        database.forEach(ProcessHandle::destroyForcibly);
        output.lines().forEach(said::add);
        child.waitFor();
        return said;
    }

    /** The server and its processes. */
    private List<ProcessHandle> database() throws IOException {
        long pid = Long.parseLong(Files.readAllLines(temporary.resolve("postgres/postmaster.pid")).getFirst().strip());
        ProcessHandle server = ProcessHandle.of(pid).orElseThrow();
        List<ProcessHandle> all = new ArrayList<>(List.of(server));
        all.addAll(server.descendants().toList());
        return all;
    }

    private static JdbcClient client(EmbeddedPostgres postgres) {
        DatabaseAddress address = postgres.address();
        return JdbcClient.create(new DriverManagerDataSource(address.url(), address.owner().user(),
                address.owner().password()));
    }
}
