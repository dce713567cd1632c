package org.rostra.bench;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rostra.publishing.check.CheckLists;
import org.rostra.publishing.check.CheckLists.OwnTerm;
import org.rostra.publishing.check.Corpus;
import org.rostra.publishing.check.Draft;
import org.rostra.publishing.check.DraftCheck;
import org.rostra.publishing.check.Hint;
import org.rostra.publishing.check.HintKind;
import org.rostra.publishing.check.Synthetic;
import org.rostra.text.Likeness;
import org.rostra.text.LookAlikes;

/** How much of what is planted the draft check finds, how quiet it is over clean texts, and how fast beside a bare automaton. */
@Tag("bench")
class DraftCheckBench {
    private static final int SEED = Report.setting("seed", 20261129);
    private static final int ROUNDS = Report.setting("rounds", 15);
    private static final int WARM = 8;
    private static final int MANY = 2000;

    private final DraftCheck check = DraftCheck.of(CheckLists.none());
    private final Random random = new Random(SEED);
    private final List<String> sentences = Corpus.sentences();
    private final Report report = new Report("draft-check", "the draft check, seed %d".formatted(SEED));

    private boolean finds(String text, HintKind kind, int from, int to) {
        return check.check(Draft.of(text)).hints().stream()
                .anyMatch(hint -> hint.kind() == kind && hint.from() < to && from < hint.to());
    }

    /** In a sentence of a law, behind its first comma. */
    private boolean planted(String what, HintKind kind) {
        String sentence = sentences.get(random.nextInt(sentences.size()));
        int at = sentence.indexOf('，') + 1;
        return finds(sentence.substring(0, at) + what + sentence.substring(at), kind, at, at + what.length());
    }

    @Test
    void findsWhatIsPlanted() throws IOException {
        report.head("planted", "cases", "found %", "where it is right, hinted %");
        List<String[]> pairs = new ArrayList<>(Corpus.confusions());
        Collections.shuffle(pairs, random);
        for (int half = 0; half < 2; half++) {
            List<String[]> some = pairs.subList(half * pairs.size() / 2, (half + 1) * pairs.size() / 2);
            share("word confusions, half " + (half + 1), some.size(),
                    some.stream().filter(pair -> planted(pair[0], HintKind.WORD_CONFUSION)).count(),
                    some.stream().filter(pair -> planted(pair[1], HintKind.WORD_CONFUSION)).count());
        }
        idioms();
        var synthetic = new Synthetic(random);
        numbers("identity numbers", HintKind.IDENTITY_NUMBER, synthetic::identity, synthetic::nearlyIdentity,
                synthetic::written);
        numbers("mobile numbers", HintKind.MOBILE_NUMBER, synthetic::mobile, synthetic::nearlyMobile,
                synthetic::written);
        numbers("bank cards", HintKind.BANK_CARD, synthetic::card, synthetic::nearlyCard, synthetic::written);
        numbers("fixed lines", HintKind.LANDLINE_NUMBER, synthetic::landline, synthetic::nearlyCard,
                UnaryOperator.identity());
        report.write();
    }

    /** Faults in no list: one character of an idiom for another of the same sound or look. */
    private void idioms() {
        List<String> idioms = Corpus.idioms();
        List<Integer> characters = idioms.stream().flatMapToInt(String::chars).distinct().boxed().toList();
        int found = 0;
        int right = 0;
        for (int i = 0; i < MANY; i++) {
            String idiom = idioms.get(random.nextInt(idioms.size()));
            int at = random.nextInt(idiom.length());
            List<Integer> alike = characters.stream().filter(c -> c != idiom.charAt(at)
                    && LookAlikes.compare(c, idiom.charAt(at)) != Likeness.NONE).toList();
            if (!alike.isEmpty()) {
                char wrong = (char) (int) alike.get(random.nextInt(alike.size()));
                String text = idiom.substring(0, at) + wrong + idiom.substring(at + 1);
                found += planted(text, HintKind.WORD_CONFUSION) ? 1 : 0;
            }
            right += planted(idiom, HintKind.WORD_CONFUSION) ? 1 : 0;
        }
        share("idioms with one character wrong, in no list", MANY, found, right);
    }

    private void numbers(String name, HintKind kind, Supplier<String> real, Supplier<String> unreal,
            UnaryOperator<String> written) {
        int found = 0;
        int wrongly = 0;
        for (int i = 0; i < MANY; i++) {
            found += planted(written.apply(real.get()), kind) ? 1 : 0;
            wrongly += planted(unreal.get(), kind) ? 1 : 0;
        }
        share(name, MANY, found, wrongly);
    }

    private void share(String name, int all, long found, long wrongly) {
        report.row(name, all, "%.1f".formatted(100.0 * found / all), "%.1f".formatted(100.0 * wrongly / all));
    }

    @Test
    void staysQuiet() throws IOException {
        var quiet = new Report("draft-check-quiet", "hints for 10,000 characters of clean text");
        quiet.head("text", "as advertising", "all", "of which");
        for (boolean advertising : new boolean[]{false, true}) {
            for (String name : List.of("laws", "wiki")) {
                String text = name.equals("laws") ? Corpus.laws() : Corpus.wiki();
                Map<HintKind, Integer> kinds = new TreeMap<>();
                List<Hint> hints = check.check(new Draft("", text, advertising, false, false, List.of())).hints();
                hints.forEach(hint -> kinds.merge(hint.kind(), 1, Integer::sum));
                quiet.row(name + ", " + text.length() + " characters", advertising,
                        hints.size() * 10_000.0 / text.length(), kinds);
            }
        }
        quiet.write();
    }

    @Test
    void takesTime() throws IOException {
        var speed = new Report("draft-check-speed", "beside the bare automaton, the same text and terms");
        speed.head("terms", "bare MB/s", "check MB/s", "check / bare");
        String text = Corpus.laws().repeat(8);
        for (int size : new int[]{20_000, 150_000}) {
            List<String> terms = new ArrayList<>(Corpus.neutralTerms());
            Collections.shuffle(terms, random);
            speed(speed, text, terms.subList(0, size));
        }
        speed.write();
    }

    private static void speed(Report speed, String text, List<String> terms) {
        var bare = new AhoCorasickDoubleArrayTrie<String>();
        Map<String, String> map = new TreeMap<>();
        terms.forEach(term -> map.put(term, term));
        bare.build(map);
        DraftCheck full = DraftCheck.of(CheckLists.none().withTerms(
                terms.stream().map(term -> new OwnTerm(term, Optional.empty(), "")).toList()));
        double megabytes = text.getBytes(StandardCharsets.UTF_8).length / 1e6;
        double[][] rates = new double[2][ROUNDS];
        long[] hits = new long[1];
        for (int round = -WARM; round < ROUNDS; round++) {
            long start = System.nanoTime();
            bare.parseText(text.toCharArray(), (begin, end, term) -> hits[0]++);
            long middle = System.nanoTime();
            full.check(Draft.of(text));
            if (round >= 0) {
                rates[0][round] = megabytes * 1e9 / (middle - start);
                rates[1][round] = megabytes * 1e9 / (System.nanoTime() - middle);
            }
        }
        speed.row(terms.size(), Report.median(rates[0]), Report.median(rates[1]),
                Report.median(rates[1]) / Report.median(rates[0]));
    }
}
