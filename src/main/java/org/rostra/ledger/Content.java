package org.rostra.ledger;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a leaf covers, and its canonical bytes: a format number, then every field as a four-byte length and its bytes,
 * absent ones with length -1. Written once, read for ever: a new format gets a new number, and its own reader.
 */
record Content(Subject subject, int version, byte[] previous, String type, String actor, @Nullable UUID onBehalfOf,
        UUID operation, Instant happened, Instant entered, @Nullable ClauseId clause, @Nullable String rule,
        @Nullable String outcome, Map<String, Value> inputs, Map<String, byte[]> commitments) {
    private static final byte FORMAT = 1;

    byte[] bytes() {
        var out = new Writer();
        out.text(subject.kind()).text(subject.id().toString()).text(Integer.toString(version)).field(previous);
        out.text(type).text(actor).text(text(onBehalfOf)).text(operation.toString());
        out.text(happened.toString()).text(entered.toString());
        out.text(text(clause)).text(rule).text(outcome);
        out.text(Integer.toString(inputs.size()));
        inputs.forEach((name, value) -> out.text(name).text(value.tag() + value.canonical()));
        out.text(Integer.toString(commitments.size()));
        commitments.forEach((name, hash) -> out.text(name).field(hash));
        return out.done();
    }

    static Content read(byte[] bytes) {
        var in = new Reader(bytes);
        var subject = new Subject(in.text(), UUID.fromString(in.text()));
        int version = Integer.parseInt(in.text());
        byte[] previous = in.field();
        String type = in.text();
        String actor = in.text();
        String behalf = in.textOrNull();
        UUID operation = UUID.fromString(in.text());
        Instant happened = Instant.parse(in.text());
        Instant entered = Instant.parse(in.text());
        String clause = in.textOrNull();
        String rule = in.textOrNull();
        String outcome = in.textOrNull();
        Map<String, Value> inputs = new LinkedHashMap<>();
        for (int left = Integer.parseInt(in.text()); left > 0; left--) {
            String name = in.text();
            String value = in.text();
            inputs.put(name, Value.parse(value.charAt(0), value.substring(1)));
        }
        Map<String, byte[]> commitments = new LinkedHashMap<>();
        for (int left = Integer.parseInt(in.text()); left > 0; left--) {
            commitments.put(in.text(), in.field());
        }
        return new Content(subject, version, previous, type, actor, behalf == null ? null : UUID.fromString(behalf),
                operation, happened, entered, clause == null ? null : new ClauseId(clause), rule, outcome, inputs,
                commitments);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static final class Writer {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream(512);

        Writer() {
            out.write(FORMAT);
        }

        Writer text(@Nullable String text) {
            return field(text == null ? null : text.getBytes(StandardCharsets.UTF_8));
        }

        Writer field(byte @Nullable [] bytes) {
            out.writeBytes(ByteBuffer.allocate(4).putInt(bytes == null ? -1 : bytes.length).array());
            if (bytes != null) {
                out.writeBytes(bytes);
            }
            return this;
        }

        byte[] done() {
            return out.toByteArray();
        }
    }

    private static final class Reader {
        private final ByteBuffer in;

        Reader(byte[] bytes) {
            in = ByteBuffer.wrap(bytes);
            if (in.get() != FORMAT) {
                throw new IllegalArgumentException("unknown format of ledger content");
            }
        }

        @Nullable
        String textOrNull() {
            int length = in.getInt();
            return length < 0 ? null : new String(bytes(length), StandardCharsets.UTF_8);
        }

        String text() {
            return new String(field(), StandardCharsets.UTF_8);
        }

        byte[] field() {
            return bytes(in.getInt());
        }

        private byte[] bytes(int length) {
            int from = in.position();
            in.position(from + length);
            return Arrays.copyOfRange(in.array(), from, from + length);
        }
    }
}
