package org.rostra.sheets.xlsx;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.rostra.sheets.Part;
import org.rostra.sheets.Reason;
import org.rostra.sheets.Source;

/** Reads the central directory at the end of an archive, 64-bit fields too, without trusting a single length. */
final class Directory {
    private static final int END = 0x06054b50;
    private static final int END64 = 0x06064b50;
    private static final int LOCATOR64 = 0x07064b50;
    private static final int ENTRY = 0x02014b50;
    private static final int LOCAL = 0x04034b50;
    private static final long ABSENT = 0xffff_ffffL;
    private static final int LONGEST_TAIL = 22 + 65_535;

    private final FileChannel channel;
    private final Source source;
    private final long length;

    Directory(FileChannel channel, Source source) throws IOException {
        this.channel = channel;
        this.source = source;
        this.length = channel.size();
    }

    /** The entries in the order of the directory, each with its data found and its two names compared. */
    List<Entry> entries() throws IOException {
        ByteBuffer directory = directory();
        List<Entry> entries = new ArrayList<>();
        while (directory.remaining() >= 46 && directory.getInt(directory.position()) == ENTRY) {
            if (entries.size() == source.limits().entries()) {
                throw tooMany();
            }
            Entry entry = entry(directory);
            entries.add(entry.at(dataOf(entry)));
        }
        if (directory.hasRemaining() || entries.isEmpty()) {
            throw source.damaged(Part.WHOLE, null);
        }
        return entries;
    }

    private ByteBuffer directory() throws IOException {
        long tailAt = Math.max(0, length - LONGEST_TAIL);
        ByteBuffer tail = read(tailAt, (int) (length - tailAt));
        int end = tail.limit() - 22;
        while (end >= 0 && (tail.getInt(end) != END || end + 22 + (tail.getShort(end + 20) & 0xffff) > tail.limit())) {
            end--;
        }
        if (end < 0) {
            throw source.damaged(Part.WHOLE, null);
        }
        long size = tail.getInt(end + 12) & ABSENT;
        long at = tail.getInt(end + 16) & ABSENT;
        if (end >= 20 && tail.getInt(end - 20) == LOCATOR64) {
            ByteBuffer wide = read(tail.getLong(end - 12), 56);
            if (wide.getInt(0) != END64) {
                throw source.damaged(Part.WHOLE, null);
            }
            size = wide.getLong(40);
            at = wide.getLong(48);
        }
        if (size > source.limits().entries() * 1024L) {
            throw tooMany();
        }
        return read(at, (int) Math.max(0, size));
    }

    private Entry entry(ByteBuffer bytes) {
        int start = bytes.position();
        int nameLength = bytes.getShort(start + 28) & 0xffff;
        int extraLength = bytes.getShort(start + 30) & 0xffff;
        int commentLength = bytes.getShort(start + 32) & 0xffff;
        int next = start + 46 + nameLength + extraLength + commentLength;
        if (next > bytes.limit()) {
            throw source.damaged(Part.WHOLE, null);
        }
        String name = new String(bytes.array(), start + 46, nameLength, StandardCharsets.UTF_8);
        long[] sizes = {bytes.getInt(start + 24) & ABSENT, bytes.getInt(start + 20) & ABSENT,
                bytes.getInt(start + 42) & ABSENT};
        widen(sizes, bytes.slice(start + 46 + nameLength, extraLength).order(ByteOrder.LITTLE_ENDIAN));
        bytes.position(next);
        return new Entry(name, bytes.getShort(start + 10) & 0xffff, bytes.getShort(start + 8) & 0xffff,
                bytes.getInt(start + 16) & ABSENT, sizes[1], sizes[0], sizes[2], 0);
    }

    /** Unpacked size, packed size and offset stand in a 64-bit field, in this order, each only where it did not fit. */
    private static void widen(long[] sizes, ByteBuffer extra) {
        while (extra.remaining() >= 4) {
            int id = extra.getShort() & 0xffff;
            int end = extra.position() + (extra.getShort() & 0xffff) + 2;
            for (int each = 0; id == 1 && each < sizes.length; each++) {
                if (sizes[each] == ABSENT && extra.remaining() >= 8 && extra.position() + 8 <= end) {
                    sizes[each] = extra.getLong();
                }
            }
            extra.position(Math.min(Math.max(end, extra.position()), extra.limit()));
        }
    }

    private long dataOf(Entry entry) throws IOException {
        ByteBuffer local = read(entry.header(), 30);
        int nameLength = local.getShort(26) & 0xffff;
        int extraLength = local.getShort(28) & 0xffff;
        String name = new String(read(entry.header() + 30, nameLength).array(), StandardCharsets.UTF_8);
        if (local.getInt(0) != LOCAL || !name.equals(entry.name())) {
            throw source.damaged(new Part.Entry(entry.name()), null);
        }
        return entry.header() + 30 + nameLength + extraLength;
    }

    private ByteBuffer read(long at, int count) throws IOException {
        if (at < 0 || count < 0 || at + count > length) {
            throw source.damaged(Part.WHOLE, null);
        }
        ByteBuffer bytes = ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining() && channel.read(bytes, at + bytes.position()) >= 0) {
            continue;
        }
        return bytes.flip();
    }

    private RuntimeException tooMany() {
        return source.refusal(Reason.TOO_MANY_ENTRIES, Part.WHOLE, Integer.toString(source.limits().entries()));
    }
}
