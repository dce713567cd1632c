package org.rostra.publishing;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;

/** What became of a text between two stages, sentence by sentence. */
public record Difference(Kind kind, String text) {
    public enum Kind {
        KEPT, REMOVED, ADDED
    }

    /** The pieces in the order of reading; what was replaced stands before what replaced it. */
    public static List<Difference> between(String before, String after) {
        List<String> old = sentences(before);
        List<String> now = sentences(after);
        List<Difference> pieces = new ArrayList<>();
        int at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(old, now).getDeltas()) {
            add(pieces, Kind.KEPT, old.subList(at, delta.getSource().getPosition()));
            add(pieces, Kind.REMOVED, delta.getSource().getLines());
            add(pieces, Kind.ADDED, delta.getTarget().getLines());
            at = delta.getSource().getPosition() + delta.getSource().size();
        }
        add(pieces, Kind.KEPT, old.subList(at, old.size()));
        return List.copyOf(pieces);
    }

    private static void add(List<Difference> pieces, Kind kind, List<String> sentences) {
        String text = String.join("", sentences);
        if (!text.isEmpty()) {
            pieces.add(new Difference(kind, text));
        }
    }

    private static List<String> sentences(String text) {
        List<String> sentences = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            if ("。！？；，\n.!?;,".indexOf(text.charAt(i)) >= 0) {
                sentences.add(text.substring(from, i + 1));
                from = i + 1;
            }
        }
        if (from < text.length()) {
            sentences.add(text.substring(from));
        }
        return sentences;
    }
}
