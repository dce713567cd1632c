package org.rostra.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class ChineseTest {
    @Example
    void readsTextAndNames() {
        assertThat(Pinyin.of("湖南财政经济学院")).isEqualTo("hunancaizhengjingjixueyuan");
        assertThat(Pinyin.initials("湖南财院 HUFE")).isEqualTo("hncyh");
        assertThat(Pinyin.ofName("区小单")).isEqualTo("ouxiaodan");
        assertThat(Pinyin.ofName("单于明")).isEqualTo("chanyuming");
        assertThat(Pinyin.ofName("單明")).isEqualTo("shanming");
        assertThat(Pinyin.nameInitials("尉迟恭")).isEqualTo("ycg");
        assertThat(Pinyin.of("吕绿")).isEqualTo("lvlv");
    }

    @Example
    void readsRareCharacters() {
        assertThat(Pinyin.ofName("王䶮")).isEqualTo("wangyan");
        assertThat(Pinyin.sortKey("李\ud86d\udf67")).startsWith("li ").endsWith("\t李\ud86d\udf67");
    }

    @Example
    void sortsNamesAsAListDoes() {
        assertThat(Stream.of("张三", "曾一", "李四", "李", "阿明", "厉四", "Bob").sorted(
                java.util.Comparator.comparing(Pinyin::sortKey)))
                .containsExactly("阿明", "Bob", "李", "厉四", "李四", "曾一", "张三");
    }

    @Example
    void cutsTextIntoPieces() {
        assertThat(Bigrams.of("财院 HU")).containsExactly("财", "财院", "院", "h", "hu", "u");
        assertThat(Bigrams.query("財院學")).containsExactly("财院", "院学");
        assertThat(Bigrams.query("院")).containsExactly("院");
        assertThat(Bigrams.query("  ")).isEmpty();
        assertThat(Bigrams.of("\ud86d\udf67龘")).containsExactly("\ud86d\udf67", "\ud86d\udf67龘", "龘");
    }

    @Property
    void aTextHoldsAllPiecesOfEachOfItsParts(@ForAll String text) {
        String plain = Normalised.text(text);
        int[] letters = plain.codePoints().toArray();
        String part = new String(letters, letters.length / 4, letters.length / 2);
        assertThat(Bigrams.of(text)).containsAll(Bigrams.query(part));
    }

    @Example
    void comparesCharacters() {
        assertThat(LookAlikes.compare('学', '学')).isEqualTo(Likeness.SAME);
        assertThat(LookAlikes.compare('大', '太')).isEqualTo(Likeness.SHAPE);
        assertThat(LookAlikes.compare('南', '甬')).isEqualTo(Likeness.SHAPE);
        assertThat(LookAlikes.compare('师', '诗')).isEqualTo(Likeness.SOUND);
        assertThat(LookAlikes.compare('厦', '瞎')).isEqualTo(Likeness.SOUND);
        assertThat(LookAlikes.compare('东', '西')).isEqualTo(Likeness.NONE);
    }

    @Example
    void foldsLettersThatLookAlike() {
        assertThat(LookAlikes.skeleton("НUFE")).isEqualTo(LookAlikes.skeleton("HUFE"));
        assertThat(LookAlikes.skeleton("Tongjі")).isEqualTo(LookAlikes.skeleton("T0ngj1"));
        assertThat(LookAlikes.skeleton("🅽🅹🆄")).isEqualTo("nju");
        assertThat(LookAlikes.skeleton("NJU")).isNotEqualTo(LookAlikes.skeleton("NJV"));
    }

    @Property
    void readsAnything(@ForAll String any) {
        assertThat(Pinyin.of(any)).isNotNull();
        assertThat(Pinyin.sortKey(any)).contains("\t");
        assertThat(LookAlikes.skeleton(any)).isNotNull();
    }

    @Example
    void weighsWords() {
        List<Integer> costs = Stream.of("大学", "大厦", "图书馆").map(word -> Words.cost(word, 0, word.length())).toList();
        assertThat(costs).allMatch(cost -> cost > 0);
        assertThat(Words.cost("大学", 0, 2)).isLessThan(Words.cost("大厦", 0, 2));
        assertThat(Words.cost("学大", 0, 2)).isEqualTo(-1);
    }
}
