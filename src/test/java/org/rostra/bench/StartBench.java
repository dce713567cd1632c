package org.rostra.bench;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stray.empty.EmptyApplication;

/** Time to the first page, the data folder warm, beside an empty Spring Boot application; with an AOT cache and without. */
@Tag("bench")
class StartBench {
    private static final int ROUNDS = Report.setting("rounds", 3) + 2;
    private static final String PARTS_OF_THE_EMPTY = ".*/(spring-(core|beans|context|aop|expression|web|webmvc)-"
            + "|spring-boot(-(autoconfigure|servlet|web-server|tomcat|webmvc|http-converter|jackson))?-\\d"
            + "|tomcat-embed|jackson|slf4j|jul-to-slf4j|logback|log4j-|snakeyaml-\\d|micrometer|jspecify|commons-logging"
            + "|jakarta\\.).*";

    @TempDir
    static Path folder;

    @Test
    void start() throws Exception {
        Files.createDirectories(Path.of("target", "bench"));
        Path fat = only(Path.of("target"), "rostra-");
        Started.toEnd("-Djarmode=tools", "-jar", fat.toString(), "extract", "--destination",
                folder.resolve("rostra").toString());
        List<String> thin = List.of("-jar", only(folder.resolve("rostra"), "rostra-").toString());
        List<String> data = List.of("serve", "--rostra.data=" + folder.resolve("data"));
        List<String> empty = List.of("-cp", emptyJar(), EmptyApplication.class.getName());
        List<String> none = List.of("--spring.config.name=none", "--spring.main.banner-mode=off");
        Map<String, List<String>> ways = new LinkedHashMap<>();
        ways.put("rostra.jar", all(List.of("-jar", fat.toString()), data));
        ways.put("rostra, unpacked", all(thin, data));
        ways.put("empty application", all(empty, none));
        ways.put("rostra, unpacked, AOT cache", trained("rostra", thin, data));
        ways.put("empty application, AOT cache", trained("empty", empty, none));
        measure(ways);
    }

    private static void measure(Map<String, List<String>> ways) throws Exception {
        Map<String, List<Started>> starts = new LinkedHashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (var way : ways.entrySet()) {
                starts.computeIfAbsent(way.getKey(), _ -> new ArrayList<>()).add(Started.of(way.getValue()));
            }
        }
        var report = new Report("start", "From the command to the first page");
        report.head("Program", "seconds", "MiB resident", "rounds");
        starts.forEach((name, all) -> report.row(name, median(all, false), median(all, true),
                all.stream().map(one -> "%.2f".formatted(one.seconds())).collect(Collectors.joining(", "))));
        for (String how : List.of("", ", AOT cache")) {
            List<Started> ours = starts.get("rostra, unpacked" + how);
            List<Started> beside = starts.get("empty application" + how);
            report.line("Rostra unpacked beside the empty application%s: time %.2f ×, memory %.2f ×.".formatted(how,
                    median(ours, false) / median(beside, false), median(ours, true) / median(beside, true)));
        }
        report.write();
    }

    private static double median(List<Started> starts, boolean memory) {
        return Report.median(starts.stream().mapToDouble(one -> memory ? one.mib() : one.seconds()).toArray());
    }

    /** The same start with a cache made by a first one. */
    private static List<String> trained(String name, List<String> program, List<String> arguments) throws Exception {
        Path cache = folder.resolve(name + ".aot");
        Started.of(all(List.of("-XX:AOTCacheOutput=" + cache), all(program, arguments)));
        if (!Files.exists(cache)) {
            throw new IllegalStateException("no AOT cache was made");
        }
        return all(List.of("-XX:AOTCache=" + cache), all(program, arguments));
    }

    /** A cache wants jars: the class in one of its own, with the parts of a web application. */
    private static String emptyJar() throws IOException {
        Path jar = folder.resolve("empty.jar");
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        String name = EmptyApplication.class.getName().replace('.', '/') + ".class";
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                var in = EmptyApplication.class.getResourceAsStream("/" + name)) {
            out.putNextEntry(new JarEntry(name));
            in.transferTo(out);
        }
        return jar + File.pathSeparator + Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(part -> part.matches(PARTS_OF_THE_EMPTY)).collect(Collectors.joining(File.pathSeparator));
    }

    private static Path only(Path in, String prefix) {
        try (var files = Files.list(in)) {
            return files.filter(file -> file.getFileName().toString().matches(prefix + ".*\\.jar")).findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> all(List<String> first, List<String> then) {
        List<String> all = new ArrayList<>(first);
        all.addAll(then);
        return all;
    }
}
