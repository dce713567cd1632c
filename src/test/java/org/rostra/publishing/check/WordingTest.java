package org.rostra.publishing.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of universities, wrong words, words of advertising, the institution's own. */
class WordingTest {
    private static final DraftCheck CHECK = DraftCheck.of(CheckLists.none());

    private static List<Hint> hints(String text) {
        return CHECK.check(Draft.of(text)).hints();
    }

    @ParameterizedTest
    @CsvSource({"昨日到上海体育学院参观,上海体育学院,上海体育大学", "与遵义医学院签约,遵义医学院,遵义医科大学",
            "與遵義醫學院簽約,遵義醫學院,遵义医科大学"})
    void tellsTheNewName(String text, String found, String now) {
        assertThat(hints(text)).singleElement().satisfies(hint -> {
            assertThat(hint.kind()).isEqualTo(HintKind.OLD_NAME);
            assertThat(hint.weight()).isEqualTo(Weight.STRONG);
            assertThat(hint.found()).isEqualTo(found);
            assertThat(hint.suggestion()).contains(now);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"上海体育大学（原上海体育学院）", "其前身为遵义医学院", "遵义医学院更名为遵义医科大学", "上海体育学院（现上海体育大学）",
            "南宁师范大学师园学院", "湖南财政经济学院", "阜阳师范大学", "某某大学成都学院"})
    void leavesHistoryAndNamesInForce(String text) {
        assertThat(hints(text)).isEmpty();
    }

    @Test
    void hintsAtANameNobodyHas() {
        assertThat(hints("欢迎报考湖南财政经济大学")).singleElement().satisfies(hint -> {
            assertThat(hint.kind()).isEqualTo(HintKind.UNKNOWN_NAME);
            assertThat(hint.weight()).isEqualTo(Weight.SOFT);
            assertThat(hint.suggestion()).contains("湖南财政经济学院");
        });
    }

    @Test
    void isLessSureOfALife() {
        assertThat(hints("他1998年毕业于遵义医学院")).extracting(Hint::weight).containsExactly(Weight.SOFT);
    }

    @ParameterizedTest
    @CsvSource({"大家兴高彩列地来了,兴高采烈", "不能挺而走险,铤而走险", "要按步就班地做,按部就班", "他总是再接再励,再接再厉", "这事让人墨守成归,墨守成规",
            "百废具兴,百废俱兴"})
    void findsWrongWords(String text, String right) {
        assertThat(hints(text)).as(text).singleElement().satisfies(hint -> {
            assertThat(hint.kind()).isEqualTo(HintKind.WORD_CONFUSION);
            assertThat(hint.suggestion()).contains(right);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"推进行成果转化", "完成现场勘查", "吉他门店", "管理面向社会", "参加会议证明材料", "他洗碗，学校位于长沙", "进行成本核算",
            "宏图大展，一如既往"})
    void leavesRightWordsAcrossBorders(String text) {
        assertThat(hints(text)).isEmpty();
    }

    @Test
    void seesVariantCharactersOnlyAsWritten() {
        assertThat(hints("特此証明")).extracting(Hint::found).containsExactly("証明");
        assertThat(hints("特此证明")).isEmpty();
    }

    @Test
    void weighsPromisesByTheKindOfDraft() {
        String text = "全国销量冠军，最佳品质，国家级实验室";
        assertThat(hints(text)).extracting(Hint::weight).containsExactly(Weight.SOFT);
        var draft = new Draft("", text + "；最高人民法院第一条", true, false, false, List.of());
        assertThat(CHECK.check(draft).hints()).extracting(Hint::found).containsExactly("全国销量冠军", "最佳", "国家级");
        assertThat(CHECK.check(draft).hints()).extracting(Hint::weight).containsOnly(Weight.STRONG);
    }

    @Test
    void lawsStayQuiet() {
        String laws = Corpus.laws();
        assertThat(CHECK.check(Draft.of(laws)).hints().size() * 10_000.0 / laws.length()).isLessThan(0.5);
    }
}
