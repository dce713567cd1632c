package org.rostra.archive.check;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.rostra.archive.bag.Term;
import org.rostra.archive.check.Fault.Kind;

/**
 * Looks whether a package is whole: its names stay within it, every file is what the manifest says, none is missing and
 * none was added; its metadata are as the schema says, its forms PDF/A, its proofs lines of a ledger that follow one
 * another. Reads a file at a time, and no more of a strange file than a package can have; unpacks nothing.
 */
public final class CheckPackage {
    private static final Pattern METADATA = Pattern.compile("data/(\\d{4,}/)?metadata\\.xml");
    private static final Pattern FORM = Pattern
            .compile("data/(?:\\d{4,}/(?!\\d\\d-" + Term.ENCLOSURE.word() + "-).*|[^/]*)\\.pdf");
    private static final int MOST_FAULTS = 1_000;

    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, String> digests = new TreeMap<>();
    private final Limits limits;
    private int records;
    private int listed;
    private int lines;
    private int files;

    private CheckPackage(Limits limits) {
        this.limits = limits;
    }

    public static Checked of(Path file) throws IOException {
        return of(file, new Limits());
    }

    static Checked of(Path file, Limits limits) throws IOException {
        var check = new CheckPackage(limits);
        try (var zip = new ZipFile(file.toFile())) {
            check.all(zip);
        } catch (ZipException | IllegalArgumentException _) {
            check.fault(Kind.NO_ZIP, file.getFileName().toString(), 0);
        } catch (Limits.TooMuch much) {
            check.fault(Kind.TOO_MUCH, much.path(), 0);
        }
        return new Checked(check.files, check.records, check.lines, List.copyOf(check.faults));
    }

    private void all(ZipFile zip) throws IOException {
        Map<String, ZipEntry> entries = entries(zip);
        if (!entries.containsKey("bagit.txt") || !entries.containsKey(Manifest.PAYLOAD)) {
            if (faults.isEmpty()) {
                fault(Kind.NO_BAG, "", 0);
            }
            return;
        }
        for (var entry : entries.entrySet()) {
            look(zip, entry.getKey(), entry.getValue());
            files++;
        }
        compare(Manifest.read(zip, entries, Manifest.PAYLOAD, limits, faults), true);
        compare(Manifest.read(zip, entries, Manifest.TAGS, limits, faults), false);
        if (records == 0) {
            fault(Kind.NO_METADATA, "data/", 0);
        } else if (records != listed) {
            fault(Kind.WRONG_COUNT, "data/metadata.xml", 0);
        }
    }

    /** By their path within the one folder of the package. */
    private Map<String, ZipEntry> entries(ZipFile zip) throws Limits.TooMuch {
        limits.entries(zip.size());
        Map<String, ZipEntry> entries = new TreeMap<>();
        Set<String> bases = new HashSet<>();
        zip.stream().filter(entry -> !entry.isDirectory()).forEach(entry -> {
            String name = entry.getName();
            int slash = name.indexOf('/');
            if (!inside(name) || slash <= 0) {
                fault(Kind.BAD_NAME, name, 0);
            } else {
                bases.add(name.substring(0, slash));
                if (entries.put(name.substring(slash + 1), entry) != null) {
                    fault(Kind.TWICE, name.substring(slash + 1), 0);
                }
            }
        });
        if (bases.size() > 1) {
            fault(Kind.NO_BAG, "", 0);
        }
        return entries;
    }

    private static boolean inside(String name) {
        return !name.startsWith("/") && name.indexOf('\\') < 0 && name.indexOf('\0') < 0
                && name.chars().noneMatch(one -> one < 0x20) && !name.matches("[A-Za-z]:.*")
                && List.of(name.split("/", -1)).stream().noneMatch(part -> part.equals("..") || part.equals(".")
                        || part.isEmpty());
    }

    private void look(ZipFile zip, String path, ZipEntry entry) throws IOException {
        try (InputStream in = limits.counted(path, zip.getInputStream(entry))) {
            if (METADATA.matcher(path).matches()) {
                metadata(path, new Digested(in));
            } else if (FORM.matcher(path).matches()) {
                var content = new Digested(in);
                if (!PdfaMark.in(content)) {
                    fault(Kind.NO_PDFA, path, 0);
                }
                digests.put(path, content.rest());
            } else {
                digests.put(path, new Digested(in).rest());
            }
        } catch (ZipException _) {
            fault(Kind.ALTERED, path, 0);
            digests.put(path, "");
        }
    }

    private void metadata(String path, Digested in) throws IOException {
        byte[] xml = in.readAllBytes();
        digests.put(path, in.rest());
        Metadata found = Metadata.read(path, xml);
        found.faults().forEach(one -> fault(one.kind(), one.path(), one.line()));
        lines += found.lines();
        listed += found.listed();
        records += path.equals("data/metadata.xml") ? 0 : 1;
    }

    /** Of the payload everything is listed; of the rest everything but the list itself. */
    private void compare(Map<String, String> manifest, boolean payload) {
        manifest.forEach((path, digest) -> {
            String found = digests.get(path);
            if (found == null) {
                fault(Kind.MISSING, path, 0);
            } else if (!found.equals(digest) && faults.stream().noneMatch(one -> one.kind() == Kind.ALTERED
                    && one.path().equals(path))) {
                fault(Kind.ALTERED, path, 0);
            }
        });
        digests.keySet().stream().filter(path -> path.startsWith("data/") == payload && !manifest.containsKey(path)
                && !path.equals(Manifest.TAGS)).forEach(path -> fault(Kind.EXTRA, path, 0));
    }

    private void fault(Kind kind, String path, int line) {
        if (faults.size() < MOST_FAULTS) {
            faults.add(new Fault(kind, path, line));
        }
    }
}
