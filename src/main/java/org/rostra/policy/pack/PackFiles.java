package org.rostra.policy.pack;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rostra.policy.pack.Problem.Kind;
import org.rostra.policy.pack.Problem.Where;
import org.snakeyaml.engine.v2.nodes.MappingNode;

/** The files of one pack: the first, and those it includes from beside it. */
final class PackFiles {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*\\.ya?ml");

    private final Shelf shelf;
    private final Reading reading;
    private final Map<String, byte[]> contents = new LinkedHashMap<>();
    private boolean whole = true;

    PackFiles(Shelf shelf, Reading reading) {
        this.shelf = shelf;
        this.reading = reading;
    }

    /** The first file and what it includes. */
    Sections sections(String first) {
        Block main = block(first, new Where(first, 1, 1));
        List<Block> included = main.may("include").map(value -> value.list(this::included)).orElse(List.of());
        return new Sections(main, Stream.concat(Stream.of(main), included.stream())
                .toList());
    }

    /** Whether every file could be read: if not, what is missing in the rest says nothing. */
    boolean whole() {
        return whole;
    }

    List<String> names() {
        return List.copyOf(contents.keySet());
    }

    /** SHA-256 over names and bytes, each with its length before it, in the order of reading. */
    String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            contents.forEach((name, bytes) -> {
                add(digest, name.getBytes(StandardCharsets.UTF_8));
                add(digest, bytes);
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException every) {
            throw new IllegalStateException("every Java platform has SHA-256", every);
        }
    }

    private static void add(MessageDigest digest, byte[] bytes) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
    }

    private Block included(Value value) {
        String name = value.text();
        if (NAME.matcher(name).matches() && !contents.containsKey(name)) {
            return block(name, value.where());
        }
        value.wrong(contents.containsKey(name) ? Kind.FILE_TWICE : Kind.FILE_NAME, name);
        whole = false;
        return new Block(reading, value.where(), true);
    }

    private Block block(String name, Where asked) {
        Where top = new Where(name, 1, 1);
        Optional<MappingNode> root = bytes(name, asked).flatMap(bytes -> Yaml.read(name, bytes, reading.problems()))
                .flatMap(node -> {
                    if (node instanceof MappingNode mapping) {
                        return Optional.of(mapping);
                    }
                    reading.problems().add(Yaml.where(node.getStartMark(), top), Kind.EXPECTED_MAPPING);
                    return Optional.empty();
                });
        whole &= root.isPresent();
        Block block = new Block(reading, top, root.isEmpty());
        root.ifPresent(block::add);
        return block;
    }

    private Optional<byte[]> bytes(String name, Where asked) {
        try {
            Optional<byte[]> found = shelf.read(name);
            if (found.isEmpty()) {
                reading.problems().add(asked, Kind.FILE_NOT_FOUND, name);
            } else if (found.get().length > Shelf.LARGEST) {
                reading.problems().add(asked, Kind.TOO_LARGE, name, Shelf.LARGEST);
                return Optional.empty();
            }
            found.ifPresent(bytes -> contents.put(name, bytes));
            return found;
        } catch (IOException unreadable) {
            reading.problems().add(asked, Kind.FILE_UNREADABLE, name, String.valueOf(unreadable.getMessage()));
            return Optional.empty();
        }
    }
}
