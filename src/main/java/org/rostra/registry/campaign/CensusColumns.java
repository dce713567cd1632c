package org.rostra.registry.campaign;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.rostra.registry.PlatformLinks;
import org.rostra.registry.campaign.CensusWords.Word;
import org.rostra.sheets.Row;

/** Which column holds what, by its title or else by what stands in it; -1 for what no column holds. */
record CensusColumns(int link, int name, int live, int said) {
    private static final int SAMPLE = 200;

    /** Empty where no column holds addresses. */
    static Optional<CensusColumns> of(CensusFile file, CensusWords words, PlatformLinks platforms) {
        List<Row> sample = file.rows().subList(0, Math.min(SAMPLE, file.rows().size()));
        int link = titled(file, words, Word.LINK).or(() -> mostly(file, sample,
                text -> platforms.canonical(text).isPresent())).orElse(-1);
        int live = titled(file, words, Word.LIVE).or(() -> always(file, sample,
                text -> words.live(text).isPresent())).orElse(-1);
        return link < 0
                ? Optional.empty()
                : Optional.of(new CensusColumns(link, titled(file, words, Word.NAME).orElse(-1), live,
                        titled(file, words, Word.SAID).orElse(-1)));
    }

    private static Optional<Integer> titled(CensusFile file, CensusWords words, Word word) {
        return IntStream.range(0, file.header().size()).boxed()
                .filter(at -> words.heading(file.header().get(at)).filter(word::equals).isPresent()).findFirst();
    }

    private static Optional<Integer> mostly(CensusFile file, List<Row> sample, Predicate<String> fits) {
        return IntStream.range(0, file.header().size()).boxed().filter(at -> count(sample, at, fits) > 0)
                .max(Comparator.comparingLong(at -> count(sample, at, fits)));
    }

    private static Optional<Integer> always(CensusFile file, List<Row> sample, Predicate<String> fits) {
        return IntStream.range(0, file.header().size()).boxed().filter(at -> {
            long filled = count(sample, at, _ -> true);
            return filled > 0 && filled == count(sample, at, fits);
        }).findFirst();
    }

    private static long count(List<Row> sample, int at, Predicate<String> fits) {
        return sample.stream().map(row -> row.text(at)).filter(text -> !text.isEmpty()).filter(fits).count();
    }
}
