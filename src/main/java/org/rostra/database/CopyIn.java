package org.rostra.database;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Writes many rows of one table in PostgreSQL's binary copy format, in the transaction of the connection. The values of a
 * row are given in the order of the columns, each by the method of its column's type. What
 * was not {@linkplain #end ended} is not there.
 */
public final class CopyIn implements AutoCloseable {
    private static final byte[] HEADER = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0, 0, 0, 0, 0, 0,
            0, 0, 0};
    private static final LocalDate EPOCH = LocalDate.of(2000, 1, 1);
    private static final Instant EPOCH_INSTANT = Instant.parse("2000-01-01T00:00:00Z");
    private static final int TEXT_OID = 25;
    private static final int FLUSH = 1 << 16;

    private final org.postgresql.copy.CopyIn copy;
    private final int columns;
    private ByteBuffer out = ByteBuffer.allocate(2 * FLUSH);

    private CopyIn(org.postgresql.copy.CopyIn copy, int columns) {
        this.copy = copy;
        this.columns = columns;
        out.put(HEADER);
    }

    /** Begins; the connection can do nothing else until it is closed. Table and columns are the program's own words. */
    public static CopyIn begin(Connection connection, String table, String... columns) throws SQLException {
        CopyManager manager = connection.unwrap(PGConnection.class).getCopyAPI();
        String statement = "copy %s (%s) from stdin (format binary)".formatted(table, String.join(", ", columns));
        return new CopyIn(manager.copyIn(statement), columns.length);
    }

    public CopyIn row() throws SQLException {
        if (out.position() >= FLUSH) {
            flush();
        }
        room(2).putShort((short) columns);
        return this;
    }

    public CopyIn text(@Nullable String text) {
        return bytes(text == null ? null : text.getBytes(StandardCharsets.UTF_8));
    }

    public CopyIn bytes(byte @Nullable [] bytes) {
        if (bytes == null) {
            room(4).putInt(-1);
        } else {
            room(4 + bytes.length).putInt(bytes.length).put(bytes);
        }
        return this;
    }

    /** A value of a type that is written as text after one byte of version. */
    public CopyIn jsonb(String json) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        room(5 + bytes.length).putInt(1 + bytes.length).put((byte) 1).put(bytes);
        return this;
    }

    public CopyIn id(@Nullable UUID id) {
        if (id == null) {
            return bytes(null);
        }
        room(20).putInt(16).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
        return this;
    }

    /** A value of type {@code integer}. */
    public CopyIn integer(int number) {
        room(8).putInt(4).putInt(number);
        return this;
    }

    /** A value of type {@code smallint}. */
    public CopyIn small(int number) {
        room(6).putInt(2).putShort((short) number);
        return this;
    }

    public CopyIn flag(boolean set) {
        room(5).putInt(1).put((byte) (set ? 1 : 0));
        return this;
    }

    public CopyIn day(@Nullable LocalDate day) {
        return day == null ? bytes(null) : integer((int) ChronoUnit.DAYS.between(EPOCH, day));
    }

    /** A value of type {@code timestamptz}, to the microsecond. */
    public CopyIn moment(Instant moment) {
        room(12).putInt(8).putLong(ChronoUnit.MICROS.between(EPOCH_INSTANT, moment));
        return this;
    }

    /** A value of type {@code text[]}. */
    public CopyIn texts(Collection<String> texts) {
        int start = room(24).position();
        out.putInt(0).putInt(texts.isEmpty() ? 0 : 1).putInt(0).putInt(TEXT_OID);
        if (!texts.isEmpty()) {
            out.putInt(texts.size()).putInt(1);
            texts.forEach(this::text);
        }
        out.putInt(start, out.position() - start - 4);
        return this;
    }

    /** Ends the copy and tells how many rows were written. */
    public long end() throws SQLException {
        room(2).putShort((short) -1);
        flush();
        return copy.endCopy();
    }

    /** Gives up what was not ended. */
    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }

    private void flush() throws SQLException {
        copy.writeToCopy(out.array(), 0, out.position());
        out.clear();
    }

    private ByteBuffer room(int more) {
        if (out.remaining() < more) {
            int position = out.position();
            out = ByteBuffer.wrap(Arrays.copyOf(out.array(), Math.max(2 * out.capacity(), position + more)))
                    .position(position);
        }
        return out;
    }
}
