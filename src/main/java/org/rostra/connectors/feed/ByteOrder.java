package org.rostra.connectors.feed;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The encoding that the first bytes give away: a byte order mark, or a {@code <} in units of two or four. */
record ByteOrder(@Nullable Charset charset, int skip) {
    private static final Charset WIDE = Charset.forName("UTF-32BE");
    private static final Charset WIDE_LITTLE = Charset.forName("UTF-32LE");

    static ByteOrder of(byte[] bytes) {
        int head = 0;
        for (int i = 0; i < 4; i++) {
            head = head << 8 | (i < bytes.length ? bytes[i] & 0xFF : 0x20);
        }
        return switch (head) {
            case 0x0000FEFF -> new ByteOrder(WIDE, 4);
            case 0xFFFE0000 -> new ByteOrder(WIDE_LITTLE, 4);
            case '<' -> new ByteOrder(WIDE, 0);
            case '<' << 24 -> new ByteOrder(WIDE_LITTLE, 0);
            default -> ofTwo(head);
        };
    }

    private static ByteOrder ofTwo(int head) {
        if (head >>> 8 == 0xEFBBBF) {
            return new ByteOrder(StandardCharsets.UTF_8, 3);
        }
        return switch (head >>> 16) {
            case 0xFEFF -> new ByteOrder(StandardCharsets.UTF_16BE, 2);
            case 0xFFFE -> new ByteOrder(StandardCharsets.UTF_16LE, 2);
            case '<', ' ', '\n', '\r', '{' -> new ByteOrder(StandardCharsets.UTF_16BE, 0);
            case '<' << 8, ' ' << 8, '\n' << 8, '\r' << 8, '{' << 8 -> new ByteOrder(StandardCharsets.UTF_16LE, 0);
            default -> new ByteOrder(null, 0);
        };
    }
}
