package org.rostra.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;

class NormalisedTest {
    @Example
    void writesFullWidthTraditionalAndCapitalsPlainly() {
        assertThat(Normalised.text("ＨＵＦＥ　東北大學（北京）")).isEqualTo("hufe 东北大学(北京)");
        assertThat(Normalised.key("東·北-大 學 ✿ＨＵＦＥ2024")).isEqualTo("东北大学hufe2024");
    }

    @Example
    void takesOutWhatIsNotSeen() {
        assertThat(Normalised.text("南\u200b京\u2060大\ufe0f学\u0000\u202e")).isEqualTo("南京大学");
        assertThat(Normalised.text("a\ud800b")).isEqualTo("ab");
    }

    @Example
    void keepsRareAndPrivateCharacters() {
        String rare = "\u4dae\ud86d\udf67\ud844\udd61\ue000\ud840\udc00";
        assertThat(Normalised.text(rare)).isEqualTo(rare);
        assertThat(Normalised.key(rare)).isEqualTo(rare);
    }

    @Example
    void knowsWhereEachCharacterStoodAndWhatWasDone() {
        Normalised name = Normalised.compact("「東 Ｂ】b");
        assertThat(name.text()).isEqualTo("东bb");
        assertThat(name.startInSource(0)).isEqualTo(1);
        assertThat(name.endInSource(1)).isEqualTo(4);
        assertThat(name.variant(0)).isTrue();
        assertThat(name.gapBefore(1)).isTrue();
        assertThat(name.wide(1)).isTrue();
        assertThat(name.upper(1)).isTrue();
        assertThat(name.upper(2)).isFalse();
    }

    @Example
    void leavesOneSpaceBetweenWordsAndNoneAtTheEnds() {
        assertThat(Normalised.text(" \t湖南\r\n\u3000财院 ")).isEqualTo("湖南 财院");
    }

    @Example
    void cutsMountainsOfMarks() {
        String zalgo = "a" + "\u0336".repeat(100_000) + "b";
        assertThat(Normalised.text(zalgo).length()).isLessThan(50);
    }

    @Property(tries = 3000)
    void normalisingTwiceChangesNothing(@ForAll String any) {
        String once = Normalised.text(any);
        assertThat(Normalised.text(once)).isEqualTo(once);
        String key = Normalised.key(any);
        assertThat(Normalised.key(key)).isEqualTo(key);
    }

    @Property(tries = 1000)
    void everyCharacterComesFromTheSource(@ForAll @StringLength(max = 200) String any) {
        Normalised text = Normalised.compact(any);
        for (int i = 0; i < text.length(); i++) {
            assertThat(text.startInSource(i)).isBetween(0, any.length() - 1);
            assertThat(text.endInSource(i)).isBetween(text.startInSource(i) + 1, any.length());
        }
    }
}
