package org.rostra.paper;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import org.rostra.print.Piece;

/** The pieces of a paper as one text, each part with its length before it, and the digest of what was filled in. */
final class Recital {
    private Recital() {
    }

    static String write(List<Piece> pieces) {
        StringBuilder out = new StringBuilder();
        pieces.forEach(piece -> {
            part(out, piece.key());
            part(out, piece.label());
            part(out, piece.text());
        });
        return out.toString();
    }

    static List<Piece> read(String text) {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            String[] parts = new String[3];
            for (int i = 0; i < parts.length; i++) {
                int colon = text.indexOf(':', at);
                int end = colon + 1 + Integer.parseInt(text, at, colon, 10);
                parts[i] = text.substring(colon + 1, end);
                at = end;
            }
            pieces.add(new Piece(parts[0], parts[1], parts[2]));
        }
        return pieces;
    }

    /** Over keys and values alone: a label that is worded better makes no paper outdated. */
    static byte[] digest(List<Piece> pieces) {
        StringBuilder out = new StringBuilder();
        pieces.stream().filter(Piece::filled).forEach(piece -> {
            part(out, piece.key());
            part(out, piece.text());
        });
        try {
            return MessageDigest.getInstance("SHA-256").digest(out.toString().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void part(StringBuilder out, String text) {
        out.append(text.length()).append(':').append(text);
    }
}
