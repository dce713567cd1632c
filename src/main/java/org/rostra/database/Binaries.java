package org.rostra.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipFile;

/** The archive of PostgreSQL's programs for this platform (zonky's builds), and its unpacking, once per content. */
public final class Binaries {
    private final Optional<Path> jar;

    private Binaries(Optional<Path> jar) {
        this.jar = jar;
    }

    /** Those that travel with the product, on the class path. */
    public static Binaries bundled() {
        return new Binaries(Optional.empty());
    }

    /** Those in a jar file of another version. */
    public static Binaries inJar(Path jar) {
        return new Binaries(Optional.of(jar));
    }

    /** The folder with {@code bin}, {@code lib}, {@code share}; unpacked there if this content is not there yet. */
    Path unpackedIn(Path parent) throws IOException {
        byte[] archive = read();
        Path home = parent.resolve(HexFormat.of().formatHex(sha256(archive), 0, 8));
        if (!Files.isDirectory(home)) {
            Path fresh = Files.createTempDirectory(parent, "unpacking");
            try {
                TarXz.unpack(archive, fresh);
                Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
            } catch (FileSystemException taken) {
                // Another process was faster; its folder came there in one step, so it is whole.
                if (!Files.isDirectory(home)) {
                    throw taken;
                }
            } finally {
                Folders.delete(fresh);
            }
        }
        return home;
    }

    private byte[] read() throws IOException {
        String name = archiveName();
        if (jar.isPresent()) {
            try (var zip = new ZipFile(jar.get().toFile())) {
                var entry = Optional.ofNullable(zip.getEntry(name)).orElseThrow(Binaries::none);
                return zip.getInputStream(entry).readAllBytes();
            }
        }
        try (InputStream in = Binaries.class.getResourceAsStream("/" + name)) {
            return Optional.ofNullable(in).orElseThrow(Binaries::none).readAllBytes();
        }
    }

    private static String archiveName() {
        String system = system().startsWith("mac") ? "darwin" : system().startsWith("windows") ? "windows" : system();
        String machine = switch (machine()) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            case String other -> other;
        };
        return "postgres-%s-%s.txz".formatted(system, machine);
    }

    private static DatabaseRefused none() {
        return new DatabaseRefused(Reason.NO_BINARIES, system(), machine());
    }

    private static String system() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT);
    }

    private static String machine() {
        return System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
