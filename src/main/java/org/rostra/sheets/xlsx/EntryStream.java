package org.rostra.sheets.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.rostra.sheets.Part;
import org.rostra.sheets.Source;

/** Unpacks one entry, never beyond the size its directory states; at the end size and checksum must agree. */
final class EntryStream extends InputStream {
    private final Source source;
    private final FileChannel channel;
    private final Entry entry;
    private final Inflater inflater = new Inflater(true);
    private final ByteBuffer packed = ByteBuffer.allocate(1 << 15);
    private final CRC32 checksum = new CRC32();
    private long position;
    private long unpacked;
    private boolean finished;

    EntryStream(Source source, FileChannel channel, Entry entry) {
        this.source = source;
        this.channel = channel;
        this.entry = entry;
        this.position = entry.data();
        packed.limit(0);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (finished || length == 0) {
            return finished ? -1 : 0;
        }
        int count = entry.method() == Entry.STORED ? copy(into, offset, length) : inflate(into, offset, length);
        if (count > 0) {
            checksum.update(into, offset, count);
            unpacked += count;
        }
        if (unpacked > entry.size() || count <= 0 && (unpacked != entry.size() || checksum.getValue() != entry.crc())) {
            throw source.damaged(new Part.Entry(entry.name()), null);
        }
        finished = count <= 0;
        return finished ? -1 : count;
    }

    private int copy(byte[] into, int offset, int length) throws IOException {
        if (!packed.hasRemaining() && !refill()) {
            return -1;
        }
        int count = Math.min(length, packed.remaining());
        packed.get(into, offset, count);
        return count;
    }

    private int inflate(byte[] into, int offset, int length) throws IOException {
        try {
            while (true) {
                int count = inflater.inflate(into, offset, length);
                if (count > 0) {
                    return count;
                }
                if (inflater.finished() || inflater.needsDictionary() || !refill()) {
                    return -1;
                }
                inflater.setInput(packed);
            }
        } catch (DataFormatException damaged) {
            throw source.damaged(new Part.Entry(entry.name()), damaged);
        }
    }

    private boolean refill() throws IOException {
        long left = entry.data() + entry.packed() - position;
        packed.clear().limit((int) Math.min(packed.capacity(), left));
        int count = left > 0 ? channel.read(packed, position) : -1;
        packed.flip();
        position += Math.max(0, count);
        return count > 0;
    }

    @Override
    public void close() {
        inflater.end();
    }
}
