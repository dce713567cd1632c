package org.rostra.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rostra.TestDatabase;
import org.rostra.University;
import org.rostra.registry.Accounts;
import org.rostra.registry.NameAdvice;
import org.rostra.registry.Applications;
import org.rostra.registry.PublicAccounts;
import org.rostra.registry.ScopeVerdict;
import org.rostra.registry.Verdict;
import org.rostra.security.House;

/** 第二条: which accounts the regulation is about, by the name they carry. */
class Article02Test {
    private static House house;
    private static University university;

    @BeforeAll
    static void open() {
        house = House.on(TestDatabase.fresh());
        university = new University(house);
        university.on("2026-03-02");
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Proves("2")
    @ParameterizedTest
    @CsvSource({"湖南财政经济学院图书馆, OWN", "湖南财院青年, OWN", "HUFE官微, OWN", "长沙美食, OTHER", "湖南大学, OTHER"})
    void aNameIsJudgedByTheRegisteredFormsItCarries(String name, ScopeVerdict verdict) {
        UUID draft = university.draft("custodian", "LIB", name, "wechat-official");
        var form = university.bean(Applications.class).getFor(university.by("custodian"), draft);
        assertThat(university.bean(NameAdvice.class).on(university.by("custodian"), form).finding().orElseThrow()
                .verdict()).isEqualTo(verdict);
    }

    @Proves("2")
    @ParameterizedTest
    @ValueSource(strings = {"湖南财政经济学院考研群", "湖南财院表白墙", "https://weibo.com/u/1234567890",
            "https://weibo.com.evil.example/u/1234567890", "javascript:alert(1)", "' or '1'='1", "", "   ",
            "湖南财政经济学院\u0000", "gh_ffffffffffff"})
    void aStrangerIsNeverGenuine(String question) {
        assertThat(university.bean(PublicAccounts.class).check(university.anonymous(), question).kind())
                .isNotEqualTo(Verdict.Kind.GENUINE);
    }

    @Test
    @Proves("2")
    void aDraftIsItsApplicantsAlone() {
        UUID draft = university.draft("custodian", "LIB", "湖南财院图书馆", "wechat-official");
        assertThat(university.bean(Accounts.class).getFor(university.by("custodian"), draft).name())
                .isEqualTo("湖南财院图书馆");
        org.assertj.core.api.Assertions.assertThatThrownBy(
                () -> university.bean(Accounts.class).getFor(university.by("clerk"), draft))
                .isInstanceOf(org.rostra.access.NotFound.class);
    }
}
