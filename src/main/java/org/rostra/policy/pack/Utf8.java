package org.rostra.policy.pack;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.rostra.policy.pack.Problem.Where;

/** Decodes strictly: a pack saved in another encoding is refused at the first line that gives it away. */
final class Utf8 {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private Utf8() {
    }

    static Optional<String> text(String file, byte[] bytes, Problems problems) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        if (StandardCharsets.UTF_8.newDecoder().decode(in, out, true).isError()) {
            problems.add(where(file, bytes, in.position()), Problem.Kind.NOT_UTF8);
            return Optional.empty();
        }
        String text = out.flip().toString();
        return Optional.of(text.indexOf(BYTE_ORDER_MARK) == 0 ? text.substring(1) : text);
    }

    private static Where where(String file, byte[] bytes, int position) {
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < position; i++) {
            if (bytes[i] == '\n') {
                line++;
                lineStart = i + 1;
            }
        }
        int column = new String(bytes, lineStart, position - lineStart, StandardCharsets.UTF_8).length() + 1;
        return new Where(file, line, column);
    }
}
