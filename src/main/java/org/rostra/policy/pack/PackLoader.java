package org.rostra.policy.pack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.rostra.policy.Pack;
import org.rostra.policy.WrittenRegulation;

/** Loads a regulation pack whole or not at all: any fault ends in {@link BadPack}, which tells all of them. */
public final class PackLoader {
    /** The id of the pack that travels with the product. */
    public static final String DEFAULT = "hufe-2018-47";

    private static final String FIRST = "pack.yaml";
    private static final String BUILT_IN = "/regulation/";

    private PackLoader() {
    }

    /** A pack given at start: one file, or a folder whose {@code pack.yaml} includes the others. */
    public static Pack load(Path fileOrFolder) {
        Path path = fileOrFolder.toAbsolutePath().normalize();
        if (Files.isDirectory(path)) {
            return load(new Shelf.Folder(path), FIRST);
        }
        Path folder = Objects.requireNonNullElse(path.getParent(), path);
        return load(new Shelf.Folder(folder), String.valueOf(path.getFileName()));
    }

    /** A pack that travels with the product, by its id. */
    public static Pack builtIn(String id) {
        return load(new Shelf.BuiltIn(BUILT_IN + id + "/"), FIRST);
    }

    private static Pack load(Shelf shelf, String first) {
        Reading reading = Reading.start();
        PackFiles files = new PackFiles(shelf, reading);
        Sections sections = files.sections(first);
        if (!files.whole()) {
            reading.problems().stopIfAny();
        }
        WrittenRegulation regulation = new RegulationReader(sections, reading).regulation();
        String platforms = sections.main().need("platforms").text();
        sections.refuseUnread();
        reading.references().check();
        reading.problems().stopIfAny();
        return new Pack(files.hash(), files.names(), platforms, regulation);
    }
}
