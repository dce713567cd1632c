package org.rostra.publishing.check;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rostra.web.Message;

/**
 * Gathers hints while a draft is read, as many as somebody will read: personal data first, then what is sure, then what is
 * not. The others are only counted.
 */
final class Collector {
    private static final int SHOWN_DIGITS = 6;
    private final int most;
    private final List<List<Hint>> ranks = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    private long count;
    private Part part = Part.WHOLE;
    private Folded folded = Folded.of("");

    Collector(int most) {
        this.most = most;
    }

    /** All that follows stands in this part. */
    void read(Part next, Folded text) {
        part = next;
        folded = text;
    }

    Folded folded() {
        return folded;
    }

    void add(HintKind kind, Weight weight, int from, int to, Message why) {
        add(kind, weight, from, to, Optional.empty(), why);
    }

    void add(HintKind kind, Weight weight, int from, int to, Optional<String> suggestion, Message why) {
        count++;
        List<Hint> rank = ranks.get(rank(kind, weight));
        if (rank.size() < most) {
            rank.add(new Hint("", kind, weight, part, folded.start(from), folded.end(to), folded.found(from, to),
                    suggestion, why));
        }
    }

    /** Of the draft as a whole, or of something beside its text. */
    void whole(HintKind kind, Weight weight, String found, Message why) {
        count++;
        List<Hint> rank = ranks.get(rank(kind, weight));
        if (rank.size() < most) {
            rank.add(new Hint("", kind, weight, Part.WHOLE, 0, 0, found, Optional.empty(), why));
        }
    }

    Checked result() {
        List<Hint> chosen = ranks.stream().flatMap(List::stream).limit(most)
                .sorted(Comparator.comparing(Hint::part).thenComparing(Hint::from).thenComparing(Hint::to)
                        .thenComparing(Hint::kind))
                .toList();
        Map<String, Integer> numbers = new HashMap<>();
        return new Checked(chosen.stream().map(hint -> named(hint, numbers)).toList(), count - chosen.size());
    }

    private static int rank(HintKind kind, Weight weight) {
        boolean personal = kind.compareTo(HintKind.MAIL_ADDRESS) <= 0;
        return weight == Weight.SOFT ? 2 : personal ? 0 : 1;
    }

    private static Hint named(Hint hint, Map<String, Integer> numbers) {
        String same = hint.kind().code() + "-" + digest(Folded.term(hint.found()));
        int number = numbers.merge(same, 1, Integer::sum);
        return new Hint(same + "-" + number, hint.kind(), hint.weight(), hint.part(), hint.from(), hint.to(),
                hint.found(), hint.suggestion(), hint.why());
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, SHOWN_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
