package org.rostra.sheets.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.rostra.sheets.Deadline;
import org.rostra.sheets.Part;
import org.rostra.sheets.Reason;
import org.rostra.sheets.Source;

/** How a text file is encoded, proved by decoding the whole of it without an error. */
record Encoding(Charset charset, int markLength) {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int HEAD = 1 << 16;

    static Encoding of(Source source) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(source.path())) {
            head = in.readNBytes(HEAD);
        }
        Deadline deadline = source.deadline();
        for (Encoding candidate : candidates(head)) {
            if (candidate.decodes(source, deadline)) {
                return candidate;
            }
        }
        throw source.refusal(Reason.UNKNOWN_ENCODING, Part.WHOLE);
    }

    private static List<Encoding> candidates(byte[] head) {
        if (starts(head, 0xef, 0xbb, 0xbf)) {
            return List.of(new Encoding(StandardCharsets.UTF_8, 3));
        }
        if (starts(head, 0xff, 0xfe)) {
            return List.of(new Encoding(StandardCharsets.UTF_16LE, 2));
        }
        if (starts(head, 0xfe, 0xff)) {
            return List.of(new Encoding(StandardCharsets.UTF_16BE, 2));
        }
        if (starts(head, 0x84, 0x31, 0x95, 0x33)) {
            return List.of(new Encoding(GB18030, 4));
        }
        List<Encoding> candidates = new ArrayList<>();
        wide(head).ifPresent(charset -> candidates.add(new Encoding(charset, 0)));
        candidates.add(new Encoding(StandardCharsets.UTF_8, 0));
        candidates.add(new Encoding(GB18030, 0));
        return candidates;
    }

    /** Without a mark, two-byte text shows in the zero bytes of its separators and line ends, all on one side. */
    static java.util.Optional<Charset> wide(byte[] head) {
        int[] zeros = new int[2];
        for (int at = 0; at < head.length; at++) {
            zeros[at & 1] += head[at] == 0 ? 1 : 0;
        }
        int most = Math.max(zeros[0], zeros[1]);
        boolean oneSided = most > 0 && Math.min(zeros[0], zeros[1]) * 20 <= most;
        boolean text = head.length >= 2 && (head.length == HEAD || head.length % 2 == 0);
        return oneSided && text
                ? java.util.Optional.of(zeros[1] > zeros[0] ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE)
                : java.util.Optional.empty();
    }

    private boolean decodes(Source source, Deadline deadline) throws IOException {
        char[] buffer = new char[1 << 15];
        long line = 1;
        try (Reader reader = open(source)) {
            for (int count = reader.read(buffer); count >= 0; count = reader.read(buffer)) {
                deadline.check(new Part.Line(line));
                for (int at = 0; at < count; at++) {
                    char character = buffer[at];
                    line += character == '\n' ? 1 : 0;
                    if (character == 0) {
                        throw source.refusal(Reason.NUL_CHARACTER, new Part.Line(line));
                    }
                    if (isForeign(character)) {
                        return false;
                    }
                }
            }
            return true;
        } catch (CharacterCodingException notThis) {
            return false;
        }
    }

    /** Text of another encoding read as GB18030 falls into its private area sooner or later. */
    private boolean isForeign(char character) {
        return charset.equals(GB18030) && (character >= '\ue000' && character <= '\uf8ff' || character == '\ufffd');
    }

    /** The text behind the byte order mark; what cannot be decoded is an error, never a question mark. */
    Reader open(Source source) throws IOException {
        InputStream in = Files.newInputStream(source.path());
        in.skipNBytes(markLength);
        return new InputStreamReader(in, charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private static boolean starts(byte[] head, int... mark) {
        for (int at = 0; at < mark.length; at++) {
            if (at >= head.length || (head[at] & 0xff) != mark[at]) {
                return false;
            }
        }
        return true;
    }
}
