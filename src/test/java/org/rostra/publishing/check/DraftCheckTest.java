package org.rostra.publishing.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rostra.publishing.check.CheckLists.OwnTerm;

/** What holds for every hint, whatever it is about. */
class DraftCheckTest {
    private static final DraftCheck CHECK = DraftCheck.of(CheckLists.none());
    private static final int LARGE = 1_000_000;

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private final Synthetic synthetic = new Synthetic(random);

    private String piece() {
        List<String> clean = Corpus.sentences();
        return switch (random.nextInt(8)) {
            case 0 -> synthetic.written(synthetic.mobile());
            case 1 -> synthetic.written(synthetic.identity());
            case 2 -> "昨日到上海体育学院参观";
            case 3 -> "兴高彩列";
            case 4 -> "http://http://a.edu.cn/x ";
            case 5 -> "\u200b𠮷😀ｆｕｌｌ\u3000";
            default -> clean.get(random.nextInt(clean.size()));
        };
    }

    private String text() {
        var text = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            text.append(piece()).append("。\n");
        }
        return text.toString();
    }

    @Test
    void everyHintPointsAtWhatItFound() {
        for (int i = 0; i < 300; i++) {
            String text = text();
            for (Hint hint : CHECK.check(Draft.of(text)).hints()) {
                assertThat(text.substring(hint.from(), hint.to())).as("seed %d", seed).isEqualTo(hint.found());
            }
        }
    }

    @Test
    void paragraphsAreCheckedAloneAsTogether() {
        for (int i = 0; i < 300; i++) {
            String text = text();
            List<String> alone = text.lines().flatMap(line -> CHECK.check(Draft.of(line)).hints().stream())
                    .map(hint -> hint.kind() + hint.found()).toList();
            assertThat(CHECK.check(Draft.of(text)).hints()).as("seed %d: %s", seed, text)
                    .extracting(hint -> hint.kind() + hint.found()).isEqualTo(alone);
        }
    }

    @Test
    void whatWasDismissedStaysDismissed() {
        for (int i = 0; i < 300; i++) {
            String text = text();
            List<String> ids = CHECK.check(Draft.of(text)).hints().stream().map(Hint::id).toList();
            assertThat(ids).doesNotHaveDuplicates();
            String longer = "开头。\n" + text + "结尾，作天。";
            assertThat(CHECK.check(Draft.of(longer)).hints()).as("seed %d", seed).extracting(Hint::id).containsAll(ids);
        }
    }

    @Test
    void titleAndTextAreToldApart() {
        var draft = new Draft("兴高彩列", "兴高彩列", false, false, false, List.of());
        assertThat(CHECK.check(draft).hints()).extracting(Hint::part).containsExactly(Part.TITLE, Part.TEXT);
        assertThat(CHECK.check(draft).hints()).extracting(Hint::id).doesNotHaveDuplicates();
    }

    @Test
    void ownTermsComeFirstAndSayWhy() {
        var lists = CheckLists.none().withTerms(List.of(new OwnTerm("财院", Optional.of("湖南财院"), "用全称"),
                new OwnTerm("ABC", Optional.empty(), ""), new OwnTerm(" ", Optional.empty(), "")));
        assertThat(DraftCheck.of(lists).check(Draft.of("到财院，ＡＢＣ，ABCD")).hints()).extracting(Hint::found)
                .containsExactly("财院", "ＡＢＣ");
        assertThat(DraftCheck.of(lists).check(Draft.of("财院")).hints()).singleElement().satisfies(hint -> {
            assertThat(hint.why().arguments()).containsExactly("用全称");
            assertThat(hint.suggestion()).contains("湖南财院");
        });
    }

    @Test
    void saysHowManyMoreThereAre() {
        Checked checked = CHECK.check(Draft.of("作天，".repeat(10_000) + "13912345678"));
        assertThat(checked.hints()).hasSize(300).last().extracting(Hint::kind).isEqualTo(HintKind.MOBILE_NUMBER);
        assertThat(checked.more()).isEqualTo(9_701);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1 ", "1-", "0", "(0", "a@", "@", "http://", "http:// ", "http://(", "h", "最", "大学",
            "13912345678", "6222 ", "\u200b", "\ud83d", "www.", "兴高", "行成", "a.", "上海体育学院"})
    void hostileTextStaysLinear(String piece) {
        String text = piece.repeat(LARGE / piece.length());
        assertTimeout(Duration.ofSeconds(60), () -> CHECK.check(Draft.of(text)));
    }
}
