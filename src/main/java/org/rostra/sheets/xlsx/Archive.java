package org.rostra.sheets.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rostra.sheets.Part;
import org.rostra.sheets.Reason;
import org.rostra.sheets.Source;

/** A zip archive whose directory was checked before anything in it is unpacked. */
public final class Archive implements AutoCloseable {
    private static final long RATIO_COUNTS_FROM = 1 << 20;

    private final Source source;
    private final FileChannel channel;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    /** @throws org.rostra.sheets.UnreadableSheet where the archive is damaged or made to harm */
    public Archive(Source source) throws IOException {
        this.source = source;
        channel = FileChannel.open(source.path());
        try {
            List<Entry> found = new Directory(channel, source).entries();
            found.forEach(this::admit);
            checkTotal(found);
            checkOverlaps(found);
        } catch (IOException | RuntimeException failure) {
            channel.close();
            throw failure;
        }
    }

    private void admit(Entry entry) {
        Part part = new Part.Entry(entry.name());
        if (entry.unsafe()) {
            throw source.refusal(Reason.UNSAFE_ENTRY_NAME, part);
        }
        if (entries.put(entry.folded(), entry) != null) {
            throw source.refusal(Reason.DUPLICATE_ENTRY, part);
        }
        if (entry.encrypted()) {
            throw source.refusal(Reason.ENCRYPTED, part);
        }
        boolean stored = entry.method() == Entry.STORED && entry.packed() == entry.size();
        if (!stored && entry.method() != Entry.DEFLATED || entry.size() < 0 || entry.packed() < 0) {
            throw source.damaged(part, null);
        }
        if (entry.size() > source.limits().entryBytes()) {
            throw source.refusal(Reason.ENTRY_TOO_LARGE, part, megabytes(source.limits().entryBytes()));
        }
        if (entry.size() > RATIO_COUNTS_FROM && entry.size() / Math.max(1, entry.packed()) > source.limits().ratio()) {
            throw source.refusal(Reason.COMPRESSION_BOMB, part, Integer.toString(source.limits().ratio()));
        }
    }

    private void checkTotal(List<Entry> found) {
        if (found.stream().mapToLong(Entry::size).sum() > source.limits().totalBytes()) {
            throw source.refusal(Reason.ENTRIES_TOO_LARGE, Part.WHOLE, megabytes(source.limits().totalBytes()));
        }
    }

    private void checkOverlaps(List<Entry> found) throws IOException {
        List<Entry> ordered = new ArrayList<>(found);
        ordered.sort(Comparator.comparingLong(Entry::header));
        long free = 0;
        for (Entry entry : ordered) {
            if (entry.header() < free) {
                throw source.refusal(Reason.OVERLAPPING_ENTRIES, new Part.Entry(entry.name()));
            }
            free = entry.data() + entry.packed();
        }
        if (free > channel.size()) {
            throw source.damaged(Part.WHOLE, null);
        }
    }

    Collection<Entry> entries() {
        return entries.values();
    }

    /** The names of the entries, in the order of the directory. */
    public List<String> names() {
        return entries.values().stream().map(Entry::name).toList();
    }

    public boolean has(String name) {
        return entries.containsKey(name.toLowerCase(Locale.ROOT));
    }

    Optional<Entry> find(String name) {
        return Optional.ofNullable(entries.get(name.toLowerCase(Locale.ROOT)));
    }

    InputStream open(Entry entry) {
        return new EntryStream(source, channel, entry);
    }

    /** The first bytes of an entry; fewer where it is shorter or absent. */
    public byte[] head(String name, int count) throws IOException {
        Optional<Entry> entry = find(name);
        if (entry.isEmpty()) {
            return new byte[0];
        }
        try (InputStream bytes = open(entry.get())) {
            return bytes.readNBytes(count);
        }
    }

    Source source() {
        return source;
    }

    private static String megabytes(long bytes) {
        return Long.toString(bytes >> 20);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException ignored) {
            // Nothing was written; a handle that fails to close leaves nothing behind.
        }
    }
}
