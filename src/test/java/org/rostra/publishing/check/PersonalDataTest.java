package org.rostra.publishing.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDataTest {
    private static final DraftCheck CHECK = DraftCheck.of(CheckLists.none().withNumbers("20########", "T####")
            .withPublicNumbers("0731-88811234", "138 0000 1111"));
    private static final int MANY = 500;

    private final long seed = System.nanoTime();
    private final Synthetic synthetic = new Synthetic(new Random(seed));

    private static List<HintKind> kinds(String text) {
        return CHECK.check(Draft.of(text)).hints().stream().map(Hint::kind).toList();
    }

    private void all(HintKind kind, Supplier<String> numbers) {
        for (int i = 0; i < MANY; i++) {
            String number = synthetic.written(numbers.get());
            var hints = CHECK.check(Draft.of("请联系张老师：" + number + "，谢谢")).hints();
            assertThat(hints).as("seed %d: %s", seed, number).singleElement().satisfies(hint -> {
                assertThat(hint.kind()).as("seed %d: %s", seed, number).isEqualTo(kind);
                assertThat(hint.found()).isEqualTo(number);
            });
        }
    }

    @Test
    void seesIdentityNumbersHoweverWritten() {
        all(HintKind.IDENTITY_NUMBER, synthetic::identity);
    }

    @Test
    void seesMobileNumbersHoweverWritten() {
        all(HintKind.MOBILE_NUMBER, synthetic::mobile);
    }

    @Test
    void seesCardsHoweverWritten() {
        all(HintKind.BANK_CARD, synthetic::card);
    }

    @Test
    void passesOverNumbersThatOnlyLookLikeIt() {
        for (int i = 0; i < MANY; i++) {
            String identity = synthetic.nearlyIdentity();
            assertThat(kinds("编号" + identity + "。")).as("seed %d: %s", seed, identity)
                    .doesNotContain(HintKind.IDENTITY_NUMBER);
            String mobile = synthetic.nearlyMobile();
            assertThat(kinds("共" + mobile + "。")).as("seed %d: %s", seed, mobile).doesNotContain(
                    HintKind.MOBILE_NUMBER);
            String card = synthetic.nearlyCard();
            assertThat(kinds("流水" + card + "。")).as("seed %d: %s", seed, card).doesNotContain(HintKind.BANK_CARD);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0731-88822233", "（0731）88822233", "010 62751234", "075522334455", "电话：8882-2233",
            "+86-731-88822233", "座机 88822233"})
    void seesLandlines(String text) {
        assertThat(kinds(text)).containsExactly(HintKind.LANDLINE_NUMBER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+86 13912345678", "8613912345678", "008613912345678", "139\u200b1234\u200b5678",
            "1 3 9 1 2 3 4 5 6 7 8", "𝟏𝟑𝟗12345678"})
    void seesMobilesInDisguise(String text) {
        assertThat(kinds(text)).containsExactly(HintKind.MOBILE_NUMBER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-29 08:00", "2024 2025 2026 2027", "1949-10-01", "第20260101号", "3.13912345678",
            "a1b213912345678", "https://a.edu.cn/n/13912345678.html", "13912345678 元", "88822233", "400-810-8888",
            "经费13800000000元", "ISBN 978-7-04-012345-6", "0731-88811234", "88811234", "13800001111",
            "a.b@huas.edu.cn", "1998 1999 200", "0.6222020200112230000"})
    void staysQuiet(String text) {
        assertThat(kinds(text)).isEmpty();
    }

    @Test
    void seesTheInstitutionsOwnNumbers() {
        assertThat(kinds("学号2023010203，工号Ｔ0012")).containsExactly(HintKind.OWN_NUMBER, HintKind.OWN_NUMBER);
        assertThat(kinds("120230102034 T00123 AT0012")).isEmpty();
    }

    @Test
    void seesOldIdentityNumbersOfAKnownRegionAndDay() {
        assertThat(kinds("证号430102650230123")).isEmpty();
        assertThat(kinds("证号430102650228123")).containsExactly(HintKind.IDENTITY_NUMBER);
        assertThat(kinds("证号437702650228123")).isEmpty();
    }

    @Test
    void seesPrivateMail() {
        assertThat(kinds("请发至 12345678@qq.com。")).containsExactly(HintKind.MAIL_ADDRESS);
    }
}
