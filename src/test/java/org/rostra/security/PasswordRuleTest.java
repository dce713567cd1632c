package org.rostra.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.Test;
import org.rostra.policy.pack.PackLoader;

/** Which passwords are taken where nothing else is asked for. */
class PasswordRuleTest {
    private final PasswordRule rule = new PasswordRule(PackLoader.builtIn("hufe-2018-47").regulation());

    @ParameterizedTest
    @ValueSource(strings = {"paper boat over July water", "correct horse battery staple", "七月的湖面上有一只折不坏的纸船呢",
            "qL7#vR2!xM9$kT4", "  spaces count too  !", "aB3$aB3$xY9!qW5&zR", "🛶🌊🌙✨🍵📮🧵🪁🎏🪷🫖🧭🪔🗝🕯"})
    void takesWhatNobodyWouldThinkOf(String password) {
        assertThatCode(() -> rule.check(password, password, "20231107", "王小明")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"abcdefg, PASSWORD_TOO_SHORT", "qL7#vR2!xM9$kT, PASSWORD_TOO_SHORT",
            "passwordpassword, PASSWORD_TOO_COMMON", "password1234567890, PASSWORD_TOO_COMMON",
            "aaaaaaaaaaaaaaaaaaaa, PASSWORD_TOO_COMMON", "qwertyuiopasdfghjkl, PASSWORD_TOO_COMMON",
            "12345678901234567890, PASSWORD_TOO_COMMON", "abcdefghijklmnopqrstuvwxyz, PASSWORD_TOO_COMMON",
            "PASSWORDpassword123, PASSWORD_TOO_COMMON", "王小明202311071234567, PASSWORD_TOO_COMMON",
            "湖南财政经济学院2018123456, PASSWORD_TOO_COMMON", "rostrarostrarostra, PASSWORD_TOO_COMMON",
            "iloveyouprincess1234, PASSWORD_TOO_COMMON", "ｐａｓｓｗｏｒｄｐａｓｓｗｏｒｄ, PASSWORD_TOO_COMMON"})
    void refusesWhatEverybodyTries(String password, Says reason) {
        assertThatThrownBy(() -> rule.check(password, password, "20231107", "王小明")).isInstanceOfSatisfying(
                SecurityRefused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    @Test
    void takesLongOnesWholeAndRefusesOnlyTheBoundless() {
        String longest = "纸船 ".repeat(100).substring(0, 200) + "qL7#vR2!xM9$kT4";
        rule.check(longest, longest, "1", "王");
        String over = "q L7".repeat(100);
        assertThatThrownBy(() -> rule.check(over, over, "1", "王")).isInstanceOf(SecurityRefused.class);
    }

    @Test
    void cutsNothingOff() {
        var passwords = new Passwords(1);
        String base = "0123456789".repeat(20);
        String hash = passwords.hash(base + "a");
        assertThat(passwords.matches(base + "a", hash)).isTrue();
        assertThat(passwords.matches(base + "b", hash)).isFalse();
        assertThat(passwords.matches(base + "a", null)).isFalse();
    }

    @Test
    void asksForTheSameTwice() {
        assertThatThrownBy(() -> rule.check(House.PASSWORD, House.PASSWORD + " ", "1", "王"))
                .isInstanceOfSatisfying(SecurityRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Says.PASSWORDS_DIFFER));
    }
}
