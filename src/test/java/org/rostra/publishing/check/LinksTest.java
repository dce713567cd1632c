package org.rostra.publishing.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinksTest {
    private static final DraftCheck CHECK = DraftCheck.of(CheckLists.none());

    private static List<Hint> hints(String text) {
        return CHECK.check(Draft.of(text)).hints();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"见http://http://a.edu.cn/x 吧|scheme-twice|http://a.edu.cn/x",
            "htp://a.edu.cn|scheme-broken|http://a.edu.cn", "https:/a.edu.cn/b|scheme-broken|https://a.edu.cn/b",
            "http//a.edu.cn/b|scheme-broken|http://a.edu.cn/b", "http:\\\\a.edu.cn|scheme-broken|http://a.edu.cn",
            "www.hufe.edu.cn/a|scheme-missing|https://www.hufe.edu.cn/a",
            "http://www. hufe.edu.cn/a|blank-inside|http://www.hufe.edu.cn/a",
            "https:// www.hufe.edu.cn|blank-inside|https://www.hufe.edu.cn",
            "https://www.hufe.edu.cn /news/1|blank-inside|https://www.hufe.edu.cn/news/1",
            "http://www.hufе.edu.cn/a|look-alike|http://www.hufe.edu.cn/a",
            "http://www。hufe.edu.cn/a|full-width|http://www.hufe.edu.cn/a",
            "ｈｔｔｐ://ｗｗｗ.hufe.edu.cn|full-width|http://www.hufe.edu.cn"})
    void saysWhatIsWrongAndWhatWasMeant(String text, String why, String meant) {
        assertThat(hints(text)).as(text).singleElement().satisfies(hint -> {
            assertThat(hint.why().key()).isEqualTo("publishing-check.link-" + why);
            assertThat(hint.suggestion()).contains(meant);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"http://hufe/a|host", "http://a..edu.cn|host", "http://-a.edu.cn|host",
            "http://10.1.2.3/a|address", "https://t.cn/A6xyz|shortened", "http://a.edu.cn/(b|brackets",
            "http://a.edu.cn/b)|brackets", "详见http://a.edu.cn/b。|stop-behind"})
    void saysWhatIsWrong(String text, String why) {
        assertThat(hints(text)).as(text).extracting(hint -> hint.why().key())
                .containsExactly("publishing-check.link-" + why);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://www.hufe.edu.cn/info/1001/2.htm", "（http://a.edu.cn/b）", "(http://a.edu.cn/b)",
            "http://a.edu.cn/b_(c) 见", "见 https://a.edu.cn:8443/b?c=d&e=http://f.cn 与附件", "http 协议和 www 服务",
            "https://a.edu.cn and more. Yes", "http://[::1]", "https://zh.wikipedia.org/wiki/A"})
    void leavesSoundLinks(String text) {
        assertThat(hints(text)).as(text).filteredOn(hint -> !text.contains("[")).isEmpty();
    }

    @Test
    void asksForSourceAndAlternativeText() {
        var pictures = List.of(new Draft.Picture("a.png", ""), new Draft.Picture("b.png", "校门"));
        assertThat(CHECK.check(new Draft("", "", false, true, false, pictures)).hints()).extracting(Hint::kind)
                .containsExactly(HintKind.SOURCE_MISSING, HintKind.PICTURE_WITHOUT_TEXT);
        assertThat(CHECK.check(new Draft("", "", false, true, true, List.of())).hints()).isEmpty();
    }
}
