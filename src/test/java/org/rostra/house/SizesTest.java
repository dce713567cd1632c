package org.rostra.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** The house stays readable: half of its files within fifty lines, nearly all within 200, none over 300; methods within 25. */
class SizesTest {
    @Test
    void filesStayReadable() throws IOException {
        List<Integer> lines = sources().stream().map(SizesTest::lines).sorted().toList();
        assertThat(lines.getLast()).as("longest file").isLessThanOrEqualTo(300);
        assertThat(lines.get(lines.size() * 95 / 100)).as("95th percentile").isLessThanOrEqualTo(200);
        assertThat(lines.get(lines.size() / 2)).as("median").isLessThanOrEqualTo(50);
    }

    @Test
    void methodsStayReadable() throws IOException {
        List<Long> lengths = new ArrayList<>();
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var task = (JavacTask) compiler.getTask(null, files, null, List.of("-proc:none"), null,
                    files.getJavaFileObjectsFromPaths(sources()));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                new TreeScanner<Void, Void>() {
                    @Override
                    public Void visitMethod(MethodTree method, Void nothing) {
                        var map = unit.getLineMap();
                        lengths.add(map.getLineNumber(positions.getEndPosition(unit, method))
                                - map.getLineNumber(positions.getStartPosition(unit, method)) + 1);
                        return super.visitMethod(method, nothing);
                    }
                }.scan(unit, null);
            }
        }
        assertThat(lengths).hasSizeGreaterThan(1000);
        assertThat(lengths.stream().sorted().toList().get(lengths.size() * 95 / 100)).as("95th percentile")
                .isLessThanOrEqualTo(25);
    }

    private static List<Path> sources() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            // The list of the rules is a table, one line and one sentence for each (docs/decisions/0018).
            return files.filter(file -> file.toString().endsWith(".java") && !file.endsWith("policy/Rule.java"))
                    .toList();
        }
    }

    private static int lines(Path file) {
        try (var lines = Files.lines(file)) {
            return (int) lines.count();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
