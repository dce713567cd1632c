package org.rostra.publishing.copies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.rostra.publishing.check.Corpus;

/** What two texts have in common, and what of a text its fingerprint keeps. */
class AlikeTest {
    private static final String NOTICE = "各位同学：因暴雨，12月1日（星期二）全校停课一天，请同学们留在宿舍，不要外出。食堂照常供应。恢复上课的时间另行通知。";
    private static final String OTHER = "图书馆本学期起延长开放时间，周一至周五早八点到晚十点半，周末照旧，请持校园卡入馆。";

    @Test
    void aCopyIsTheSameWhateverThePlatformMadeOfIt() {
        String traditional = "各位同學：因暴雨，１２月１日(星期二)\n\n全校停課一天,請同學們留在宿舍,不要外出。食堂照常供應。恢復上課的時間另行通知！ https://mp.weixin.qq.com/s/x?y=1#z";
        assertThat(Alike.of(NOTICE, traditional)).isEqualTo(1);
        assertThat(Fingerprint.of(traditional).digest()).isEqualTo(Fingerprint.of(NOTICE).digest());
        assertThat(Fingerprint.of(traditional).marks()).containsExactly(Fingerprint.of(NOTICE).marks());
    }

    @Test
    void aTextWithinAnotherIsACopyFromBothSides() {
        String wrapped = OTHER + NOTICE + "编辑：宣传部 审核：办公室";
        assertThat(Alike.of(NOTICE, wrapped)).isEqualTo(1);
        assertThat(Alike.of(wrapped, NOTICE)).isEqualTo(1);
        assertThat(Alike.of(NOTICE, OTHER)).isLessThan(0.1);
    }

    @Test
    void itFallsWithEachChange() {
        assertThat(Alike.of(NOTICE, NOTICE.replace("停课一天", "停课两天"))).isBetween(0.8, 0.99);
        String moved = NOTICE.substring(NOTICE.indexOf("食堂")) + NOTICE.substring(0, NOTICE.indexOf("食堂"));
        assertThat(Alike.of(NOTICE, moved)).isCloseTo(1, within(0.05));
        assertThat(Alike.of("停课一天的通知已经发布，请同学们查收并转告", "停课两天的通告业已公布，望各位师生知悉且相告")).isLessThan(0.3);
    }

    @Test
    void shortTextsAreTheSameOrNot() {
        assertThat(Alike.of("停课一天！", "停课 一天")).isEqualTo(1);
        assertThat(Alike.of("停课一天", "今天停课一天")).isZero();
        assertThat(Alike.of("停课一天", NOTICE)).isZero();
        assertThat(Fingerprint.of("停课一天").marks()).isEmpty();
        assertThat(Alike.of("", "。")).isEqualTo(1);
        assertThat(Alike.of("", NOTICE)).isZero();
    }

    /** A coarse sample is within each finer one, so that a sentence is found in a long text. */
    @Test
    void aLongTextKeepsASampleOfBoundedSize() {
        String laws = Corpus.laws();
        Fingerprint whole = Fingerprint.of(laws);
        assertThat(whole.level()).isEqualTo(Fingerprint.LEVELS - 1);
        assertThat(whole.marks().length).isLessThan(laws.length() / 12);
        Fingerprint part = Fingerprint.asked(laws.substring(30_000, 30_400));
        var marks = Arrays.stream(whole.marks()).boxed().collect(Collectors.toSet());
        long found = Arrays.stream(part.marks()).filter(marks::contains).count();
        assertThat(found).isEqualTo(part.atLevels()[whole.level()]).isGreaterThan(10);
    }

    /** What is behind the hundred-thousandth character is left out, and time grows with the text only. */
    @Test
    void itIsBoundedAndLinear() {
        String line = new Random(1).ints(400_000, 0x4e00, 0x9000).mapToObj(Character::toString)
                .collect(Collectors.joining());
        assertThat(Fingerprint.of(line).digest()).isEqualTo(Fingerprint.of(line.substring(0, 100_000)).digest())
                .isNotEqualTo(Fingerprint.of(line.substring(0, 90_000)).digest());
        String same = "一".repeat(100_000);
        assertThat(Fingerprint.of(same).marks()).hasSize(1);
        assertThat(Alike.of(same, same + "二")).isEqualTo(1);
    }
}
