package org.rostra.publishing.copies;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rostra.publishing.copies.FingerprintTable.Found;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds what the institution's own accounts released that says the same as a text, so that a correction reaches all of it (九). For the other parts of publishing:
 * whoever calls has checked that the act may see what accounts released.
 */
@Component
public class Copies {
    /**
     * What a text has in common at least to be taken for a copy where nobody says otherwise: copies with one character in five changed are told, few texts that
     * merely share half their sentences are (docs/performance.md).
     */
    public static final double LIKE = 0.6;
    /** At most so many are told, the best of them. */
    public static final int MOST = 2_000;
    /** Texts that are compared, beside those that are the same. */
    private static final int READ = 500;

    private final FingerprintTable table;

    /** A text and its short form may both be like it; the place is told once. */
    private record Place(UUID account, Copy.What what) {}

    Copies(FingerprintTable table) {
        this.table = table;
    }

    /**
     * The copies of a text, exact ones first, then the best, then the latest: on accounts that run and on those that do not any more. Of an account that released a post and
     * carried out an order with the same text, both are told. If {@link #MOST} come back there may be others.
     *
     * @param least the least likeness ({@link Alike}) that counts
     */
    @Transactional(readOnly = true)
    public List<Copy> like(String text, double least) {
        Alike alike = Alike.to(text);
        Fingerprint asked = Fingerprint.asked(text);
        Map<UUID, Double> near = new HashMap<>();
        table.texts(table.likely(asked, floor(least), READ), (id, said) -> {
            double likeness = alike.is(said);
            if (likeness >= least) {
                near.put(id, likeness);
            }
        });
        Map<Place, Copy> best = new HashMap<>();
        for (Found found : table.released(near.keySet(), asked.digest(), MOST)) {
            Copy copy = found.alike(near);
            best.merge(new Place(copy.account(), copy.what()), copy,
                    (a, b) -> a.likeness() >= b.likeness() ? a : b);
        }
        return best.values().stream().sorted(Comparator.comparing(Copy::exact).thenComparing(Copy::likeness).reversed()
                .thenComparing(Comparator.comparing(Copy::released).reversed()).thenComparing(Copy::account)).toList();
    }

    /** What those copies say, by {@link Copy#text}. */
    @Transactional(readOnly = true)
    public Map<UUID, String> texts(Collection<Copy> copies) {
        Map<UUID, String> texts = new HashMap<>();
        table.texts(copies.stream().map(Copy::text).distinct().toList(), texts::put);
        return texts;
    }

    /**
     * The share of sampled runs in common that may go with this share of characters: with changes spread evenly it is at least its fourth power, and a sample errs.
     */
    static double floor(double least) {
        return least * least * least * least / 2;
    }
}
