package org.rostra.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BinariesTest {
    @Test
    void whoUnpacksAtTheSameTimeSharesOneFolder(@TempDir Path parent) throws Exception {
        var together = new CyclicBarrier(2);
        Callable<Path> start = () -> {
            together.await();
            return Binaries.bundled().unpackedIn(parent);
        };
        Set<Path> homes = new HashSet<>();
        try (var starters = Executors.newFixedThreadPool(2)) {
            for (Future<Path> home : starters.invokeAll(List.of(start, start))) {
                homes.add(home.get());
            }
        }
        assertThat(homes).hasSize(1).allSatisfy(home -> assertThat(home.resolve("bin/postgres")).isExecutable());
        try (var left = Files.list(parent)) {
            assertThat(left).as("what stayed behind").hasSize(1);
        }
    }
}
